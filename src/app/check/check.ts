import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { OnRecord } from '../../core/engine/record-observer.ts';
import { dictionariesBy } from '../../core/fields/index.ts';
import type { Context } from '../../core/model/context.ts';
import { InputError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { Report, Summary } from '../../core/model/report.ts';
import { VERSION } from '../../core/model/version.ts';
import type { Verdict } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { isoOf } from '../../core/values/day.ts';
import type { Known, KnownReading } from '../reference/load.ts';
import type { CheckOptions } from '../settings/resolve.ts';
import { contextOf } from '../settings/resolve.ts';
import type { Input, Progress } from './check-file.ts';
import { checkAll } from './check-files.ts';
import { timeLimit } from './time-limit.ts';

/** What `check` takes from outside, so that a test can give its own. */
export interface Surroundings {
  stdin?: NodeJS.ReadableStream;
  now?: () => Date;
  /** Told now and then how far the check has come; of files that are checked at once, the first alone is told of. */
  onProgress?: (file: string, progress: Progress) => void;
  /** @internal For the clean files, which are planned while their input is checked. */
  onRecord?: OnRecord;
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
  const given = typeof inputs === 'string' || 'rows' in inputs ? [inputs] : inputs;
  const paths = given.filter((each) => typeof each === 'string');
  const { look } = time;
  const known = await knownBy({ options, inputs: paths, named: dictionariesBy(layout), look }, settings);
  const context = Object.freeze({ ...settings, ...known });
  // Asked for only where it is read: Node makes it then.
  const stdin = () => surroundings.stdin ?? process.stdin;
  const { onProgress, onRecord } = surroundings;
  const outcomes = await checkAll(given, { options, context, layout, look, stdin, onProgress, onRecord });
  time.end();
  const failures = outcomes.filter((each) => each instanceof InputError);
  if (failures.length > 0) throw new InputError(failures.map((failure) => failure.message).join('\n'));
  return reportOf(
    outcomes.filter((each): each is CheckedFile => !(each instanceof InputError)),
    context,
  );
}

async function layoutAt(path: string): Promise<Dictionary> {
  const { readLayout } = await import('../layout/read.ts');
  return readLayout(path);
}

/** What is known from the files of registered people and earlier tickets, where there are any. */
async function knownBy(reading: KnownReading, { plans }: Context): Promise<Known> {
  if (reading.options.roster === undefined && !reading.options.history?.length) return {};
  const { readKnown } = await import('../reference/load.ts');
  return readKnown(reading, plans);
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
