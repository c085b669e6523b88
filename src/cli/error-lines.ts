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

/** Commander's message about the arguments as one line. A number typed as an argument may be a person's and is masked. */
export function toOneLine(text: string): string {
  return maskLongNumbers(
    text
      .replace(/^error: /, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' ')
      .replace(/\(Did you mean ([^()]*)\)$/, 'Did you mean $1'),
  );
}
