import { type CheckResult, checkInputs } from '../../app/check/check.ts';
import { buildReport } from '../../app/check/report.ts';
import { byUrgency, type Deadline, deadlinesOf, dueWithin, undatedRows } from '../../app/deadlines/list.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Context } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Report } from '../../core/model/report.ts';
import type { Day, InputFormat, Kind } from '../../core/model/vocabulary.ts';
import { isoOf } from '../../core/values/day.ts';
import { nodePlatform } from '../../node/platform.ts';
import { counted } from '../../report/content/dates.ts';
import { crashWords } from '../../report/content/sentences.ts';
import { wrapped } from '../../report/content/wrap.ts';
import { actionWords, dueLines, undatedWords } from '../../report/terminal/due-list.ts';
import { statusOf } from '../exit-status.ts';
import { type Io, widthOf, writeAll } from '../streams.ts';
import { type ConfigFlags, type IsGiven, withConfig } from '../with-config.ts';

/** What `due` and `calendar` take alike. */
export interface DeadlineFlags extends ConfigFlags {
  asOf?: string;
  rulebook?: string;
  kind?: Kind;
  inputFormat?: InputFormat;
}

export interface DueFlags extends DeadlineFlags {
  within?: string;
  json?: boolean;
}

/** A check whose rows can be walked again, and the report on it. */
export interface Checked extends CheckResult {
  report: Report;
}

interface Undated {
  file: CheckedFile;
  rows: readonly number[];
}

/**
 * Prints everything in the files that has a date, most urgent first; gives the exit status of a check.
 * @throws InputError, SettingsError
 */
export async function runDue(
  files: readonly string[],
  flags: DueFlags,
  isGiven: IsGiven,
  io: Io,
): Promise<number> {
  const within = flags.within === undefined ? undefined : daysIn(flags.within);
  const { flags: applied } = await withConfig(flags, isGiven);
  const { report, files: checked, context } = await checkAgain(files, applied, io);
  const all: Deadline[] = [];
  for (const file of checked) for (const each of await deadlinesOf(file, context)) all.push(each);
  const sorted = byUrgency(all);
  const shown = within === undefined ? sorted : dueWithin(sorted, within, context.asOf);
  const undated = checked.map((file) => ({ file, rows: undatedRows(file) }));
  const text = flags.json
    ? jsonOf(shown, undated, context.asOf)
    : [
        ...listOf(shown, context, within, io),
        ...undatedLines(undated).map((line) => wrapped(line, widthOf(io))),
      ];
  await writeAll(io.stdout, text);
  return statusOf(report, applied.failOn ?? 'delayed');
}

/** Checks the files and keeps what a second walk over them needs. `flags` are those that apply, with the settings. */
export async function checkAgain(files: readonly string[], flags: DeadlineFlags, io: Io): Promise<Checked> {
  const platform = nodePlatform(() => io.stdin);
  const result = await checkInputs(files, flags, { platform, now: io.now });
  const report = buildReport(result);
  for (const crash of report.crashes ?? []) io.stderr.write(`portal-check: ${crashWords(crash)}\n`);
  return { ...result, report };
}

function daysIn(text: string): number {
  const days = /^(\d{1,4})d$/i.exec(text.trim())?.[1];
  if (days === undefined) throw new SettingsError('--within: days expected, such as 14d');
  return Number(days);
}

/** A line for each file with tickets that are in no list. */
export function undatedLines(undated: readonly Undated[]): string[] {
  return undated.flatMap(({ file, rows }) => (rows.length > 0 ? [undatedWords(file, rows)] : []));
}

function jsonOf(deadlines: readonly Deadline[], undated: readonly Undated[], asOf: Day): string[] {
  const items = deadlines.map((each) => ({
    file: each.file.file,
    row: each.row,
    kind: each.kind,
    day: isoOf(each.day),
    daysLeft: each.day - asOf,
    action: actionWords(each, asOf),
  }));
  const without = undated.flatMap(({ file, rows }) => rows.map((row) => ({ file: file.file, row })));
  return [`${JSON.stringify({ asOf: isoOf(asOf), items, undated: without }, null, 2)}\n`];
}

function listOf(
  deadlines: readonly Deadline[],
  { asOf, notice }: Context,
  within: number | undefined,
  io: Io,
): string[] {
  const width = widthOf(io);
  const overdue = deadlines.filter(({ day }) => day < asOf).length;
  const reach = within === undefined ? '' : ` within ${counted(within, 'day')}`;
  const count =
    deadlines.length === 0 ? `Nothing is due${reach}` : `${counted(deadlines.length, 'date')}${reach}`;
  const late = overdue === 0 ? '' : `, ${overdue} overdue`;
  const head = `${count}${late}: checked for ${isoOf(asOf)} by the HFS notice of ${notice.date}`;
  return [wrapped(head, width), ...dueLines(deadlines, asOf, width)];
}
