import { buildReport } from '../../app/check/build-report.ts';
import { type CheckResult, checkInputs } from '../../app/check/check.ts';
import {
  type Deadline,
  filterDueWithin,
  findDeadlines,
  findUndatedTickets,
  sortByUrgency,
  type UndatedTickets,
} from '../../app/deadlines/list.ts';
import type { Context } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Report } from '../../core/model/report.ts';
import type { Day, InputFormat, Kind } from '../../core/model/vocabulary.ts';
import { formatCount } from '../../core/values/count.ts';
import { formatIsoDay, formatSlashedDay, formatWrittenDay } from '../../core/values/day.ts';
import { escapeControls } from '../../core/values/json-text.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { parseReportDay } from '../../report/content/dates.ts';
import { defuseChunks } from '../../report/content/log-text.ts';
import { describeCrash } from '../../report/content/sentences.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { describeAction, describeUndatedRows, renderDueLines } from '../../report/terminal/due-list.ts';
import { printCrashTraces, printNote } from '../error-lines.ts';
import { getExitStatus } from '../exit-status.ts';
import type { ConfigFlags } from '../options/flags.ts';
import { DEFAULT_TIMEOUT_SECONDS } from '../options/option-table.ts';
import { EXIT_STATUS, getTerminalWidth, type Io, writeAll } from '../streams.ts';

/** Options that `due` and `calendar` share. */
export interface DeadlineFlags extends ConfigFlags {
  asOf?: string;
  rulebook?: string;
  kind?: Kind;
  inputFormat?: InputFormat;
  timeout?: number;
}

/** Options of `due`. */
export interface DueFlags extends DeadlineFlags {
  within?: string;
  json?: boolean;
}

/** A check whose rows can be read again, and its report. */
export interface RepeatableCheck extends CheckResult {
  report: Report;
}

/**
 * Prints everything in the files that has a deadline, most urgent first.
 * @param flags the options, with those of the settings file
 * @returns the exit status of a check
 * @throws InputError, SettingsError
 */
export async function performDue(io: Io, files: readonly string[], flags: DueFlags): Promise<number> {
  const within = flags.within === undefined ? undefined : parseDays(flags.within);
  const { report, files: checked, context } = await checkForDeadlines(files, flags, io);
  const all: Deadline[] = [];
  for (const file of checked) for (const deadline of await findDeadlines(file, context)) all.push(deadline);
  const sorted = sortByUrgency(all);
  const shown = within === undefined ? sorted : filterDueWithin(sorted, within, context.asOf);
  const undated = findUndatedTickets(checked);
  const text = flags.json
    ? renderJson(shown, undated, context.asOf)
    : [
        ...renderList(shown, context, { within, hasUndated: undated.length > 0 }, io),
        ...renderUndatedLines(undated).map((line) => wrapText(line, getTerminalWidth(io))),
      ];
  await writeAll(io.stdout, flags.json ? text : defuseChunks(text));
  const { failOn = 'delayed' } = flags;
  const status = getExitStatus(report, failOn);
  // A ticket whose days cannot be counted may be late already.
  return status === EXIT_STATUS.clean && undated.length > 0 && failOn !== 'never'
    ? EXIT_STATUS.found
    : status;
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

function parseDays(text: string): number {
  const days = /^(\d{1,4})d?$/i.exec(text.trim())?.[1];
  if (days === undefined) throw new SettingsError('--within: Type a number of days, like 14.');
  return Number(days);
}

/** A line for each file with tickets that have no deadline. */
export function renderUndatedLines(undated: readonly UndatedTickets[]): string[] {
  return undated.map(({ file, rows, ...reason }) => {
    const line = describeUndatedRows(file, rows, reason);
    return reason.hasColumn ? line : `${line} --map 'Its heading=disputeFiledOn'`;
  });
}

function renderJson(deadlines: readonly Deadline[], undated: readonly UndatedTickets[], asOf: Day): string[] {
  const items = deadlines.map((deadline) => ({
    file: deadline.file.file,
    row: deadline.row,
    kind: deadline.kind,
    day: formatIsoDay(deadline.day),
    daysLeft: deadline.day - asOf,
    action: describeAction(deadline, asOf),
    ...(deadline.name?.plan !== undefined && { plan: deadline.name.plan }),
    ...(deadline.name?.billed !== undefined && { billedAmount: deadline.name.billed }),
  }));
  const without = undated.flatMap(({ file, rows }) => rows.map((row) => ({ file: file.file, row })));
  const json = JSON.stringify({ asOf: formatIsoDay(asOf), items, undated: without }, null, 2);
  return [`${escapeControls(json)}\n`];
}

function renderList(
  deadlines: readonly Deadline[],
  { asOf, notice }: Context,
  { within, hasUndated }: { within: number | undefined; hasUndated: boolean },
  io: Io,
): string[] {
  const width = getTerminalWidth(io);
  const overdue = deadlines.filter(({ day }) => day < asOf).length;
  const reach = within === undefined ? '' : ` within ${formatCount(within, 'day')}`;
  const none = hasUndated ? `No day can be counted${reach}` : `Nothing is due${reach}`;
  const count = deadlines.length === 0 ? none : `${formatCount(deadlines.length, 'date')}${reach}`;
  const late = overdue === 0 ? '' : `, ${overdue} overdue`;
  const on = formatWrittenDay(asOf);
  const head = `${count}${late}, as of ${on} (HFS notice of ${formatSlashedDay(parseReportDay(notice.date))})`;
  return [wrapText(head, width), ...renderDueLines(deadlines, asOf, width)];
}
