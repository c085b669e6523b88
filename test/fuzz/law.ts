import { PassThrough, Readable, Writable } from 'node:stream';
import type { CheckOptions } from '../../src/app/settings/resolve.ts';
import { main } from '../../src/cli/main.ts';
import { InputError, SettingsError } from '../../src/core/model/errors.ts';
import type { Report } from '../../src/core/model/report.ts';
import type { RowsInput } from '../../src/index.ts';
import { createNodePlatform } from '../../src/node/platform.ts';
import { check } from '../support/check.ts';

/** The day all is checked for. */
const AS_OF = '2026-11-24';

const LONGEST_MESSAGE = 120;

/** Control characters and those that turn the direction of writing: none may reach a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const TRACE = /^\s+at .*:\d+:\d+\)?$/m;

/** Something that the program may never do, whatever it is given. */
export class Violation extends Error {
  constructor(
    /** Which: one of a kind is told once. */
    readonly kind: string,
    what = '',
  ) {
    super(`${kind}: ${what}`);
  }
}

/**
 * Checks by the library. Gives what the outcome looked like, without its values: inputs that lead to new ones are worth more.
 * @throws Violation
 */
export async function lawOfCheck(
  input: string | readonly RowsInput[],
  options: CheckOptions,
  bytes?: Buffer,
): Promise<string> {
  try {
    const stdin = Readable.from(bytes ? [bytes] : []);
    return lawOfReport(
      await check(input, { asOf: AS_OF, ...options }, { platform: createNodePlatform(() => stdin) }),
    );
  } catch (error) {
    if (error instanceof InputError || error instanceof SettingsError) return lawOfLines(error.message);
    if (error instanceof Violation) throw error;
    const { stack = '' } = error instanceof Error ? error : {};
    throw new Violation(`an error that is no refusal, ${placeOf(stack)}`, stack);
  }
}

/** The innermost place in our own code. */
function placeOf(stack: string): string {
  return /at (\S+) \(file:/.exec(stack)?.[1] ?? '';
}

function lawOfReport(report: Report): string {
  if (report.crashes) throw new Violation(`a rule failed, ${report.crashes[0]?.rule}`);
  const seen = new Set<string>();
  for (const file of report.files) {
    const results = [...file.results];
    if (results.length !== file.records) throw new Violation('results and records differ');
    for (const finding of [...file.findings, ...results.flatMap((result) => result.findings)]) {
      const { message, rule, outcome } = finding;
      if (CONTROLS.test(message) || message.includes('\n'))
        throw new Violation(`controls told by ${rule}`, JSON.stringify(message));
      if (message.length > LONGEST_MESSAGE) throw new Violation(`a long message of ${rule}`, message);
      seen.add(`${rule} ${outcome}`);
    }
  }
  return [...seen].sort().join();
}

function lawOfLines(message: string): string {
  if (CONTROLS.test(message)) throw new Violation('controls in an error', JSON.stringify(message));
  if (TRACE.test(message)) throw new Violation('a stack trace', message);
  if (message.trim() === '' || message.length > 5000)
    throw new Violation('no line, or too long', message.slice(0, 300));
  return message.replace(/\d+/g, '#').replace(/"[^"]*"/g, '""');
}

/**
 * Runs the program. Gives what the outcome looked like.
 * @throws Violation
 */
export async function lawOfMain(argv: readonly string[], bytes?: Buffer): Promise<string> {
  const stdout = collector();
  const stderr = collector();
  const status = await main([...argv, '--as-of', AS_OF], {
    stdin: bytes ? Readable.from([bytes]) : new PassThrough().end(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
    now: () => new Date(`${AS_OF}T18:00:00Z`),
  });
  const [out, err] = [stdout.text(), stderr.text()];
  if (![0, 1, 2].includes(status)) throw new Violation(`exit status ${status}`, `${argv} ${err}`);
  if (TRACE.test(out + err)) throw new Violation('a stack trace', err);
  if ((status === 2) !== /^portal-check: ./.test(err))
    throw new Violation(`status ${status} with another error`, err);
  if (status === 2 && out !== '') throw new Violation('output with status 2', err);
  return status === 2 ? lawOfLines(err) : `status ${status}`;
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
