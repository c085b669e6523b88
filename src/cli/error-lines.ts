import type { RecordedCrash } from '../core/engine/crash.ts';
import { maskLongNumbers } from '../core/values/mask-numbers.ts';
import { replaceControls } from '../core/values/text.ts';
import { defuseCommands } from '../report/content/log-text.ts';
import type { Io } from './streams.ts';

/** Prints a line on standard error. All lines go through it, since most of them name a file or quote an argument. */
export function printLine(io: Pick<Io, 'stderr'>, line: string): void {
  io.stderr.write(`${defuseCommands(replaceControls(line))}\n`);
}

/** Prints a line of ours on standard error. */
export function printNote(io: Pick<Io, 'stderr'>, note: string): void {
  printLine(io, `portal-check: ${note}`);
}

/** Whether the user asked where a defect of portal-check is. */
export function isDebugging({ env }: Pick<Io, 'env'>): boolean {
  return (env.PORTAL_CHECK_DEBUG ?? '') === '1';
}

/** With PORTAL_CHECK_DEBUG=1 prints where rules crashed, and each crash of the same rule and cause once. */
export function printCrashTraces(
  files: readonly { crashes: readonly RecordedCrash[] }[],
  io: Pick<Io, 'stderr' | 'env'>,
): void {
  if (!isDebugging(io)) return;
  const traces = new Set(
    files.flatMap(({ crashes }) => crashes.map(({ rule, trace }) => `${rule}: ${trace}`)),
  );
  for (const trace of traces) printTrace(io, `portal-check: ${trace}`);
}

/** Prints a stack trace line by line. */
export function printTrace(io: Pick<Io, 'stderr'>, trace: string): void {
  for (const line of trace.split('\n')) printLine(io, line);
}

/** Commander's messages about the arguments, and what we say instead. */
const SENTENCES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^missing required argument '(.+)'/, (name = '') => `The ${name} is missing. Type it after the command.`],
  [
    /^option '(\S+) <(.+)>' argument missing/,
    (flag, name = '') => `${flag}: Type ${describeValue(name)} after it.`,
  ],
  [
    /^option '(\S+) [^']*' argument '.*' is invalid\. (.*)/,
    (flag, why = '') => `${flag}: ${describeChoices(why)}`,
  ],
  [
    /^command-argument value '([^']*)' is invalid for argument '[^']+'\. (.*)/,
    (value, why = '') => `There is no "${value}". ${describeChoices(why)}`,
  ],
  [
    /^unknown option '(.+?)'(.*)/,
    (flag, hint = '') => `There is no option ${flag}.${hint || ' Add --help to see them all.'}`,
  ],
  [
    /^unknown command '(.+?)'(.*)/,
    (name, hint = '') => `There is no command "${name}".${hint || ' Add --help to see them all.'}`,
  ],
  [
    /^too many arguments for '(.+)'\. Expected (\d+)/,
    (name, count) =>
      count === '0'
        ? `Type nothing but options after ${name}.`
        : `Type no more than ${count === '1' ? 'one word' : `${count} words`} after ${name}.`,
  ],
  [
    /^option '([^\s']+)(?: [^']*)?' cannot be used with option '([^\s']+)(?: [^']*)?'/,
    (one, other) => `Use ${one} or ${other}, not both.`,
  ],
];

/** Commander's message about the arguments as one line. A number typed as an argument may be a person's and is masked. */
export function toOneLine(text: string): string {
  const line = text
    .replace(/^error: /, '')
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\(Did you mean ([^()]*)\)$/, 'Did you mean $1');
  return maskLongNumbers(toSentence(line));
}

function toSentence(line: string): string {
  for (const [pattern, build] of SENTENCES) {
    const found = pattern.exec(line);
    if (found) return build(...found.slice(1));
  }
  return line;
}

/** "Allowed choices are csv, tsv." */
function describeChoices(text: string): string {
  const [, choices] = /^Allowed choices are (.*)\.$/.exec(text) ?? [];
  return choices === undefined ? text : `Choose ${choices.replace(/, ([^,]*)$/, ' or $1')}.`;
}

/** What an option takes: "a day", "a number". */
function describeValue(name: string): string {
  if (name === 'n') return 'a number';
  if (name === 'header=field') return 'a heading and a field';
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}
