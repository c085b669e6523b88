import { buildReport } from '../../app/check/build-report.ts';
import { type CheckResult, checkInputs } from '../../app/check/check.ts';
import { DEFAULT_TIMEOUT_SECONDS } from '../../app/settings/defaults.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import type { Comparison, Report, ReportSettings } from '../../core/model/report.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import type { StagedFiles } from '../../node/output/atomic-file.ts';
import type { OutFolder } from '../../node/output/out-folder.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { loadRenderer } from '../../report/formats.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import { printCrashTraces } from '../error-lines.ts';
import { getExitStatus } from '../exit-status.ts';
import type { CheckFlags, FlagKey, IsOnCommandLine } from '../options/flags.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import { type Io, writeAll } from '../streams.ts';
import { applyConfig } from '../with-config.ts';
import { type CleanRun, prepareCleanFiles } from './clean-run.ts';
import { addCommandHints } from './command-hint.ts';
import { createProgressLine } from './progress.ts';
import { createRenderOptions } from './render-options.ts';
import { refuseShownValues } from './shown-values.ts';

/** What a check is run with. */
export interface PreparedCheck {
  /** The options, with those of the settings file. */
  flags: CheckFlags;
  /** The settings file and the layout, as reports name them. */
  named: Pick<ReportSettings, 'file' | 'layout'>;
  /** The options that the user typed. */
  typed: readonly FlagKey[];
}

/**
 * Adds the settings file to the options, and asks about columns if someone is there to answer.
 * @throws SettingsError
 */
export async function prepareCheck(
  files: readonly string[],
  typed: CheckFlags,
  isOnCommandLine: IsOnCommandLine,
  io: Io,
): Promise<PreparedCheck> {
  const { flags: applied, named } = await applyConfig(typed, isOnCommandLine, io, files);
  if (typed.rules !== undefined)
    applied.onlyRules = (await import('../options/rule-flags.ts')).parseRuleFlags(typed);
  if (files.length === 0)
    throw new SettingsError('Name the file to check, like this: portal-check tickets.xlsx');
  refuseShownValues(applied, io);
  const keys = (Object.keys(typed) as FlagKey[]).filter(isOnCommandLine);
  return { flags: await askAboutColumns(files, applied, io), named, typed: keys };
}

/**
 * Checks the files, writes the report to standard output and returns the exit status.
 * @param commands the names of all commands, for a file name that was meant as one
 * @throws InputError, SettingsError
 */
export async function performCheck(
  io: Io,
  files: readonly string[],
  prepared: PreparedCheck,
  commands: readonly string[],
): Promise<number> {
  const out = await prepareCleanFiles(files, prepared.flags, io);
  try {
    return await checkAndReport(io, files, prepared, { commands, out });
  } finally {
    await out?.abandon();
  }
}

/** What a check depends on besides its inputs and options. */
interface CheckParts {
  commands: readonly string[];
  out: CleanRun | undefined;
}

async function checkAndReport(
  io: Io,
  files: readonly string[],
  { flags, named, typed }: PreparedCheck,
  parts: CheckParts,
): Promise<number> {
  const stageReports = await prepareReports(files, flags);
  const compareWith = await prepareBaseline(flags, io);
  const result = await checkFiles(files, flags, io, parts);
  await refuseUnusedColumns(flags, result);
  printCrashTraces(result.files, io);
  const baseline = compareWith?.(result);
  const renderOptions = createRenderOptions({ flags, typed }, result, io);
  const clean = await parts.out?.stage(result);
  const settings = { ...named, failOn: flags.failOn };
  const report = buildReport(result, { baseline, clean: clean?.additions, settings });
  await commitBoth(clean?.folder, async () => stageReports?.(report, result.files, renderOptions));
  if (!flags.quiet) {
    const render = await loadRenderer(flags.format, flags.days);
    await writeAll(io.stdout, render(report, renderOptions));
  }
  return getExitStatus(report, flags.failOn);
}

/** Moves the clean files and the reports into place only after all of them are written. */
async function commitBoth(
  clean: OutFolder | undefined,
  stageReports: () => Promise<StagedFiles | undefined>,
): Promise<void> {
  let reports: StagedFiles | undefined;
  try {
    reports = await stageReports();
    await clean?.commit();
  } catch (error) {
    await reports?.abandon();
    throw clean ? await clean.abandon(error) : error;
  }
  await reports?.commit(clean && 'The clean files were written, but the report was not.');
}

/** Checks the paths of the reports before any input is read; returns a function that writes them. */
async function prepareReports(
  files: readonly string[],
  flags: CheckFlags,
): Promise<
  | ((report: Report, files: readonly CheckedFile[], renderOptions: RenderOptions) => Promise<StagedFiles>)
  | undefined
> {
  const { report: paths = [] } = flags;
  if (paths.length === 0) return undefined;
  const { resolveReportFiles, stageReports } = await import('./report-files.ts');
  const reports = await resolveReportFiles(paths, [...files, ...(await listProtectedPaths(flags))]);
  const { readStamp } = await import('../../node/fingerprint.ts');
  const stamps = await Promise.all(files.map(readStamp));
  return (report, checked, renderOptions) =>
    stageReports(reports, { report, files: checked, renderOptions, stamps, days: flags.days });
}

/** Reads the earlier report before any input; returns a function that compares a result with it. */
async function prepareBaseline(
  { baseline, limits }: CheckFlags,
  io: Io,
): Promise<((result: CheckResult) => Comparison) | undefined> {
  if (baseline === undefined) return undefined;
  const { readBaseline } = await import('../../app/baseline/read.ts');
  const { compareReports } = await import('../../app/baseline/compare.ts');
  const earlier = await readBaseline(
    baseline,
    createNodePlatform(() => io.stdin),
    limits,
  );
  return ({ files, context }) => compareReports(files, earlier, formatIsoDay(context.asOf));
}

/** Asks about columns on a terminal, unless a report goes to a program. The module is loaded only if it may be needed. */
async function askAboutColumns(files: readonly string[], flags: CheckFlags, io: Io): Promise<CheckFlags> {
  // Standard input last: Node opens it on first use.
  if (!io.asker && !(io.stdout.isTTY && io.stdin.isTTY)) return flags;
  return (await import('./ask-columns.ts')).askAboutColumns(files, flags, io);
}

async function refuseUnusedColumns({ map }: CheckFlags, { files }: CheckResult): Promise<void> {
  if (map) (await import('../options/column-flags.ts')).refuseUnusedColumnFlags(map, files);
}

/** Checks the inputs. A missing file with a name like that of a command was probably meant as the command. */
async function checkFiles(
  files: readonly string[],
  flags: CheckFlags,
  io: Io,
  { commands, out }: CheckParts,
): Promise<CheckResult> {
  const progress = createProgressLine(flags, io);
  try {
    const platform = createNodePlatform(() => io.stdin);
    const options = { ...flags, timeout: flags.timeout ?? DEFAULT_TIMEOUT_SECONDS };
    // An annotated workbook is made from the input once more.
    const readsOnce = !flags.report?.some((path) => path.toLowerCase().endsWith('.xlsx'));
    const observers = { onProgress: progress?.update, onRecord: out?.onRecord, onBatch: out?.onBatch };
    return await checkInputs(files, options, { platform, now: io.now, ...observers, readsOnce });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw addCommandHints(error, files, commands);
  } finally {
    progress?.clear();
  }
}
