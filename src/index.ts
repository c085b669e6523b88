import { type CheckedFile, checkInput } from './check.ts';
import { InputError } from './errors.ts';
import { dictionaryOf } from './fields/index.ts';
import { LOOK_ROWS, type Look } from './io/clock.ts';
import type { Position } from './io/files.ts';
import { memoryInput, type RowsInput } from './io/memory.ts';
import { openInput } from './io/open.ts';
import type { Known, KnownReading } from './known-files.ts';
import { VERDICTS } from './outcome.ts';
import { type CheckOptions, contextOf } from './settings.ts';
import { timeLimit } from './time-limit.ts';
import type { Context, Dictionary, Kind, RawInput, Report, Summary, Verdict } from './types.ts';
import { isoOf } from './values/day.ts';
import { VERSION } from './version.ts';

export { InputError, SettingsError } from './errors.ts';
export type { Limits } from './io/limits.ts';
export type { RowsInput } from './io/memory.ts';
export type { CheckOptions } from './settings.ts';
export type {
  Action,
  Basis,
  Crash,
  FileReport,
  Finding,
  InputFormat,
  Kind,
  NextStep,
  Outcome,
  PlanSetting,
  Report,
  Request,
  Result,
  Summary,
  Verdict,
} from './types.ts';

/** A path ("-" for standard input), or rows in memory. */
export type Input = string | RowsInput;

/** What `check` takes from outside, so that a test can give its own. */
export interface Surroundings {
  stdin?: NodeJS.ReadableStream;
  now?: () => Date;
  /** Told, some hundred rows apart, how far the check of a file has come. */
  onProgress?: (file: string, progress: Progress) => void;
}

/** How far the check of a file has come: rows checked, and how much of it is read, from 0 to 1; undefined where not known. */
export interface Progress {
  rows: number;
  share: number | undefined;
}

/**
 * Checks files or rows in memory, each a request of its own, and gives one report; `results` of each file can be walked
 * again and again. Reads the files and nothing else; writes nothing.
 * @throws InputError where an input cannot be read: a line for each that cannot
 * @throws SettingsError where an option cannot be, or the time given for the check is over
 */
export async function check(
  inputs: Input | readonly Input[],
  options: CheckOptions = {},
  surroundings: Surroundings = {},
): Promise<Report> {
  const now = surroundings.now ?? (() => new Date());
  const settings = contextOf(options, now());
  const time = timeLimit(options.timeout, now);
  const layout = options.layout === undefined ? undefined : await layoutAt(options.layout);
  const named = (kind: Kind) => (layout?.kind === kind ? layout : dictionaryOf(kind));
  const given = typeof inputs === 'string' || 'rows' in inputs ? [inputs] : inputs;
  const paths = given.filter((each) => typeof each === 'string');
  const known = await knownBy({ options, inputs: paths, named, look: time.look }, settings);
  const context = Object.freeze({ ...settings, ...known });
  const files: CheckedFile[] = [];
  const failures: InputError[] = [];
  for (const each of given) {
    try {
      const position = { read: 0, total: 0 };
      const input = await open(each, options, surroundings, position, time.look);
      const onRows = observerOf(input.file, position, surroundings, time.look);
      files.push(await checkInput(input, context, { kind: options.kind, dictionaryOf: named, onRows }));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error);
    }
  }
  time.end();
  if (failures.length > 0) throw new InputError(failures.map((failure) => failure.message).join('\n'));
  return reportOf(files, context);
}

async function layoutAt(path: string): Promise<Dictionary> {
  const { readLayout } = await import('./layout/read.ts');
  return readLayout(path);
}

/** What is known from the files of registered people and earlier tickets, where there are any. */
async function knownBy(reading: KnownReading, { plans }: Context): Promise<Known> {
  if (reading.options.roster === undefined && !reading.options.history?.length) return {};
  const { readKnown } = await import('./known-files.ts');
  return readKnown(reading, plans);
}

function observerOf(
  file: string,
  position: Position,
  { onProgress }: Surroundings,
  look: Look,
): (rows: number) => void {
  let lookedAt = 0;
  return (rows) => {
    onProgress?.(file, { rows, share: position.total > 0 ? position.read / position.total : undefined });
    if (rows < lookedAt + LOOK_ROWS) return;
    lookedAt = rows;
    look();
  };
}

async function open(
  each: Input,
  options: CheckOptions,
  around: Surroundings,
  position: Position,
  look: Look,
): Promise<RawInput> {
  if (typeof each !== 'string') return memoryInput(each);
  const { inputFormat, encoding, limits } = options;
  return openInput(each, {
    get stdin() {
      return around.stdin ?? process.stdin;
    },
    look,
    ...(around.onProgress && { position }),
    ...(inputFormat && { inputFormat }),
    ...(encoding !== undefined && { encoding }),
    ...(limits && { limits }),
  });
}

function reportOf(files: readonly CheckedFile[], context: Context): Report {
  const crashes = files.flatMap((file) => file.crashes);
  return {
    reportVersion: 1,
    tool: { name: 'portal-check', version: VERSION },
    asOf: isoOf(context.asOf),
    rulebook: context.notice.date,
    summary: summaryOf(files),
    files: [...files],
    ...(crashes.length > 0 && { crashes }),
  };
}

function summaryOf(files: readonly CheckedFile[]): Summary {
  const counts = files.map((file) => file.results.countVerdicts());
  const verdicts = { ready: 0, review: 0, delayed: 0, denied: 0, closed: 0 } satisfies Record<
    Verdict,
    number
  >;
  for (const verdict of VERDICTS) for (const count of counts) verdicts[verdict] += count[verdict];
  return {
    files: files.length,
    records: sum(files.map((file) => file.records)),
    skipped: sum(files.map((file) => file.skipped)),
    findings: sum(files.map((file) => file.findings.length + file.results.countFindings())),
    verdicts,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
