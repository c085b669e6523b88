import { PassThrough, Readable, Writable } from 'node:stream';
import type { CheckOptions } from '../../src/app/settings/resolve.ts';
import { main } from '../../src/cli/main.ts';
import { InputError, SettingsError } from '../../src/core/model/errors.ts';
import type { Report } from '../../src/core/model/report.ts';
import type { RowsInput } from '../../src/index.ts';
import { createNodePlatform } from '../../src/node/platform.ts';
import { check } from '../support/check.ts';
import { LISTING_RULES } from '../support/listing-rules.ts';

/** The as-of day of every check. */
const AS_OF = '2026-11-24';

const MAX_MESSAGE_LENGTH = 160;

/** Control characters and those that change the text direction: none may reach a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match them
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const TRACE = /^\s+at .*:\d+:\d+\)?$/m;

/** Something that the program must never do, whatever the input. */
export class Violation extends Error {
  constructor(
    /** Violations of the same kind are reported only once. */
    readonly kind: string,
    what = '',
  ) {
    super(`${kind}: ${what}`);
  }
}

/**
 * Checks an input with the library.
 * @returns the outcome without its values: an input with a new outcome is worth changing further
 * @throws Violation if the law is broken
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
    throw new Violation(`an error that is not a refusal, ${locationOf(stack)}`, stack);
  }
}

/** The innermost function of our own code. */
function locationOf(stack: string): string {
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
        throw new Violation(`control characters in a message of ${rule}`, JSON.stringify(message));
      if (message.length > MAX_MESSAGE_LENGTH && !LISTING_RULES.has(rule))
        throw new Violation(`a long message of ${rule}`, message);
      seen.add(`${rule} ${outcome}`);
    }
  }
  return [...seen].sort().join();
}

function lawOfLines(message: string): string {
  if (CONTROLS.test(message)) throw new Violation('control characters in an error', JSON.stringify(message));
  if (TRACE.test(message)) throw new Violation('a stack trace', message);
  if (message.trim() === '' || message.length > 5000)
    throw new Violation('no line, or too long', message.slice(0, 300));
  return message.replace(/\d+/g, '#').replace(/"[^"]*"/g, '""');
}

/**
 * Runs the program.
 * @returns the outcome without its values
 * @throws Violation if the law is broken
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
