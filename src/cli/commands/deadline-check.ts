import { buildReport } from '../../app/check/build-report.ts';
import { type CheckResult, checkInputs } from '../../app/check/check.ts';
import type { UndatedTickets } from '../../app/deadlines/list.ts';
import { DEFAULT_TIMEOUT_SECONDS } from '../../app/settings/defaults.ts';
import type { Report } from '../../core/model/report.ts';
import type { InputFormat, Kind } from '../../core/model/vocabulary.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { describeUndatedRows } from '../../report/content/due-lines.ts';
import { describeCrash } from '../../report/content/sentences.ts';
import { printCrashTraces, printNote } from '../error-lines.ts';
import type { CheckFlags, ConfigFlags } from '../options/flags.ts';
import type { Io } from '../streams.ts';

/** Options that the commands about days and cards share. */
export interface DeadlineFlags extends ConfigFlags, Pick<CheckFlags, 'label' | 'showValues=always'> {
  asOf?: string;
  rulebook?: string;
  kind?: Kind;
  inputFormat?: InputFormat;
  timeout?: number;
}

/** A check whose rows can be read again, and its report. */
export interface RepeatableCheck extends CheckResult {
  report: Report;
}

/**
 * Checks the files so that their rows can be read again.
 * @param flags the options, with those of the settings file
 */
export async function checkForDeadlines(
  files: readonly string[],
  flags: DeadlineFlags,
  io: Io,
): Promise<RepeatableCheck> {
  const platform = createNodePlatform(() => io.stdin);
  const { timeout = DEFAULT_TIMEOUT_SECONDS } = flags;
  const result = await checkInputs(files, { ...flags, timeout }, { platform, now: io.now });
  await refuseUnusedColumns(flags, result);
  const report = buildReport(result);
  for (const crash of report.crashes ?? []) printNote(io, `${describeCrash(crash)}`);
  printCrashTraces(result.files, io);
  return { ...result, report };
}

async function refuseUnusedColumns({ map }: DeadlineFlags, { files }: CheckResult): Promise<void> {
  if (map) (await import('../options/column-flags.ts')).refuseUnusedColumnFlags(map, files);
}

/** A line for each file with tickets that have no deadline. */
export function renderUndatedLines(undated: readonly UndatedTickets[]): string[] {
  return undated.map(({ file, rows, ...reason }) => {
    const line = describeUndatedRows(file, rows, reason);
    return reason.hasColumn ? line : `${line} Name it with --map 'Its heading=disputeFiledOn'`;
  });
}
