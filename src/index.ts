import { buildReport } from './app/check/build-report.ts';
import { type CheckSurroundings, checkInputs } from './app/check/check.ts';
import type { Input, Progress } from './app/check/check-file.ts';
import type { CheckOptions } from './app/settings/resolve.ts';
import { createNodePlatform } from './node/platform.ts';
import { createPublicReport } from './report/public-report.ts';
import type { PublicReport } from './report/public-types.ts';

export type { Input, Progress } from './app/check/check-file.ts';
export type { CheckOptions } from './app/settings/resolve.ts';
export type { OfficeDefaults } from './core/fields/office-defaults.ts';
export type { PlanProgram, PlanSetting, RuleSetting } from './core/model/context.ts';
export { InputError, SettingsError, UserError } from './core/model/errors.ts';
export type { ColumnBy } from './core/model/field.ts';
export type { OptionKey } from './core/model/option-name.ts';
export type { SkipReason } from './core/model/read-notes.ts';
export type {
  Action,
  Crash,
  ReportedColumn as Column,
  ReportedFinding as Finding,
  ReportedRequest as Request,
  ReportSettings,
  Summary,
} from './core/model/report.ts';
export type { Basis, InputFormat, Kind, Outcome, Verdict } from './core/model/vocabulary.ts';
export type { Correction } from './core/model/written.ts';
export type { Limits } from './formats/bytes/limits.ts';
export type { MemoryValue, RowsInput } from './formats/rows-in-memory.ts';
export type {
  PublicComparison as Comparison,
  PublicFile as FileReport,
  PublicNextStep as NextStep,
  PublicReport as Report,
  PublicResult as Result,
  PublicResults as Results,
  PublicSkippedRow as SkippedRow,
} from './report/public-types.ts';

/** What `check` takes from the process unless it is passed, such as in a test. */
export interface Surroundings {
  /** Read for the input "-". */
  stdin?: AsyncIterable<Uint8Array | string>;
  now?: () => Date;
  /** Called now and then with the progress; for the first unfinished file only if several are checked at once. */
  onProgress?: (file: string, progress: Progress) => void;
}

/**
 * Checks files or rows in memory, each a request of its own, and returns one report: what the JSON report holds, as
 * `JSON.stringify` shows. Reads the files and nothing else; writes nothing.
 * @throws InputError if an input cannot be read: one line for each that cannot
 * @throws SettingsError if an option cannot be used, or the time limit has passed
 */
export async function check(
  inputs: Input | readonly Input[],
  options: CheckOptions = {},
  { stdin, now = () => new Date(), onProgress }: Surroundings = {},
): Promise<PublicReport> {
  const surroundings: CheckSurroundings = {
    platform: createNodePlatform(() => stdin ?? process.stdin),
    now,
    onProgress,
  };
  const result = await checkInputs(inputs, options, surroundings);
  const settings = { file: null, layout: options.layout ?? null, failOn: null };
  return createPublicReport(buildReport(result, { settings }));
}
