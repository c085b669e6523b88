import { existsSync } from 'node:fs';
import { type CheckResult, checkInputs } from '../../app/check/check.ts';
import { buildReport, type ReportAdditions } from '../../app/check/report.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { OnRecord } from '../../core/engine/record-observer.ts';
import type { Notice } from '../../core/model/context.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import type { Comparison, Report } from '../../core/model/report.ts';
import type { InputFormat, Kind, Verdict } from '../../core/model/vocabulary.ts';
import { ruleBy } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import { showFile } from '../../core/values/mask.ts';
import { nearest } from '../../core/values/nearest.ts';
import type { StagedFiles } from '../../node/output/atomic-file.ts';
import type { OutFolder } from '../../node/output/out-folder.ts';
import { nodePlatform } from '../../node/platform.ts';
import { FORMATS, type Format } from '../../report/formats.ts';
import type { Style } from '../../report/render-options.ts';
import { statusOf } from '../exit-status.ts';
import { readPaths } from '../protected-paths.ts';
import { type Io, isSet, wantsColour, widthOf, writeAll } from '../streams.ts';
import { wantsLinks } from '../terminal-links.ts';
import { type ConfigFlags, type IsGiven, withConfig } from '../with-config.ts';
import { type OutFlags, refuseAlone } from './out-flags.ts';
import { progressOf } from './progress.ts';

/** The options of a checking command as given. */
export interface CheckFlags extends OutFlags, Omit<ConfigFlags, 'failOn'> {
  kind?: Kind;
  asOf?: string;
  format: Format;
  report?: string[];
  failOn: Verdict | 'never';
  maxFindings: number;
  inputFormat?: InputFormat;
  encoding?: string;
  rulebook?: string;
  printConfig?: boolean;
  timeout?: number;
  baseline?: string;
  watch?: boolean;
  showValues?: boolean;
  quiet?: boolean;
  progress?: boolean;
  color: boolean;
}

/**
 * Checks the files, writes the report to standard output and gives the exit status.
 * @throws InputError, SettingsError
 */
export async function runCheck(
  files: readonly string[],
  given: CheckFlags,
  isGiven: IsGiven,
  io: Io,
  commands: readonly string[],
): Promise<number> {
  const { flags } = await withConfig(given, isGiven);
  if (files.length === 0) throw new SettingsError('no file given; portal-check --help shows how');
  if (flags.showValues && isSet(io.env.CI)) {
    throw new SettingsError(
      '--show-values: refused where CI is set, since a log is no place for health information',
    );
  }
  const out = await prepareClean(files, flags, io);
  const stageReports = await prepareReports(files, flags);
  const compareWith = await prepareBaseline(flags, io);
  const result = await checkFiles(files, flags, io, { commands, onRecord: out?.onRecord });
  const baseline = compareWith?.(result.files);
  const style = styleOf(flags, result.context.notice, io);
  const clean = await out?.stage(result);
  const report = buildReport(result, { baseline, clean: clean?.additions });
  await commitBoth(clean?.folder, async () => stageReports?.(report, result.files, style));
  if (!flags.quiet) {
    const render = await FORMATS[flags.format]();
    await writeAll(io.stdout, render(report, style));
  }
  return statusOf(report, flags.failOn);
}

/** Puts nothing into its place before all is written. */
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
  await reports?.commit(clean && 'the clean files were written, the report was not');
}

/** Clean files that are written beside their place, and what the report says of them. */
export interface StagedClean {
  folder: OutFolder;
  additions: NonNullable<ReportAdditions['clean']>;
}

/** What the clean files need of a run: each record as it is checked, and the result. */
interface CleanRun {
  onRecord: OnRecord;
  stage(result: CheckResult): Promise<StagedClean | undefined>;
}

/** Looks at the folder of the clean files before anything is read; gives what writes them. */
async function prepareClean(
  files: readonly string[],
  flags: CheckFlags,
  io: Io,
): Promise<CleanRun | undefined> {
  const { out } = flags;
  if (out === undefined) return refuseAlone(flags);
  const { prepareOut, stageOut } = await import('./clean-files.ts');
  const run = await prepareOut(files, { ...flags, out }, io);
  return { onRecord: run.notes.note, stage: (result) => stageOut(run, result, flags) };
}

/** Looks at the places of the reports before anything is read; gives what writes them. */
async function prepareReports(
  files: readonly string[],
  flags: CheckFlags,
): Promise<
  ((report: Report, files: readonly CheckedFile[], style: Style) => Promise<StagedFiles>) | undefined
> {
  const { report: paths = [] } = flags;
  if (paths.length === 0) return undefined;
  const { findReports, stageReports } = await import('./report-files.ts');
  const found = await findReports(paths, [...files, ...(await readPaths(flags))]);
  const { stampOf } = await import('../../node/fingerprint.ts');
  const stamps = await Promise.all(files.map(stampOf));
  return (report, checked, style) => stageReports(found, { report, files: checked, style, stamps });
}

/** Reads the earlier report before the files; gives what compares with it. */
async function prepareBaseline(
  { baseline, limits }: CheckFlags,
  io: Io,
): Promise<((files: readonly CheckedFile[]) => Comparison) | undefined> {
  if (baseline === undefined) return undefined;
  const { readBaseline } = await import('../../app/baseline/read.ts');
  const { compare } = await import('../../app/baseline/compare.ts');
  const earlier = await readBaseline(
    baseline,
    nodePlatform(() => io.stdin),
    limits,
  );
  return (files) => compare(files, earlier);
}

/** A missing file whose name is or resembles a command was probably meant as one. */
async function checkFiles(
  files: readonly string[],
  flags: CheckFlags,
  io: Io,
  { commands, onRecord }: { commands: readonly string[]; onRecord: OnRecord | undefined },
): Promise<CheckResult> {
  const progress = progressOf(flags, io);
  try {
    const platform = nodePlatform(() => io.stdin);
    return await checkInputs(files, flags, { platform, now: io.now, onProgress: progress?.tell, onRecord });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.message
        .split('\n')
        .map((line) => hinted(line, files, commands))
        .join('\n'),
    );
  } finally {
    progress?.clear();
  }
}

function hinted(line: string, files: readonly string[], commands: readonly string[]): string {
  const file = files.find((each) => line.startsWith(`${showFile(each)}: `) && !existsSync(each));
  const names = commands.map((each) => each.split(' ')[0] ?? '');
  const name = file === undefined ? undefined : nearest(file, names, 2)[0];
  if (name === undefined) return line;
  return `${line}; did you mean the command: portal-check ${commands[names.indexOf(name)]}`;
}

function styleOf(flags: CheckFlags, notice: Notice, io: Io): Style {
  const rules = new Map(RULES.map((rule) => [rule.id, ruleBy(rule, notice)]));
  return {
    colour: wantsColour(io, flags.color),
    // Who asked for no colours wants no escape codes.
    links: wantsColour(io, flags.color) && wantsLinks(io),
    width: widthOf(io),
    maxFindings: flags.maxFindings,
    failOn: flags.failOn,
    ruleOf: (id: string) => rules.get(id),
  };
}
