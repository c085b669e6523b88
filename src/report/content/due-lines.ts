import type { Notice } from '../../core/model/context.ts';
import type { FileReport, RecordName } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { PORTAL_TEAM } from '../../core/portal/filing-window.ts';
import { addDays, formatIsoDay, formatWrittenDay, getWeekday } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { replaceControls } from '../../core/values/text.ts';
import { formatCount } from './dates.ts';
import { getRowNoun } from './location.ts';
import { RowList } from './row-list.ts';

// What a list of days has in common on a terminal, on paper and in a spreadsheet.

/** A line of the list: something to do by a day. */
export interface DueLine {
  file: FileReport;
  /** null for the whole file. */
  row: number | null;
  kind: string;
  day: Day;
  /** Whether the ticket is in the portal already. */
  submitted: boolean;
  /** A clerk knows a row by its plan, the dollars billed, and the label that the user chose. */
  name?: RecordName;
  /** The first day for the ticket, if it is in the future. */
  notBefore?: Day;
  /** The last day that the notice allows, if the day is earlier. */
  last?: Day;
  /** For large registration requests: how long HFS may take. */
  until?: Day;
}

/** The list and what is said with it. */
export interface DueList {
  /** The answer in one line. */
  title: string;
  /** What it was counted by. */
  authority: string;
  asOf: Day;
  lines: readonly DueLine[];
  /** What belongs below the list. */
  notes: readonly string[];
  /** The heading of the column that the user chose as a name for the rows. */
  label?: string | undefined;
}

/** Lines with days of one week. */
export interface DueWeek {
  title: string;
  lines: DueLine[];
}

/** What to do about one line, without its own day: "Wait until Tue 12/1". */
export function describeAction(line: DueLine, asOf: Day): string {
  const { kind, day, submitted, notBefore, until } = line;
  const from = notBefore === undefined ? '' : ` from ${formatShortDay(notBefore, asOf)}`;
  switch (kind) {
    case 'answer':
      return day < asOf ? 'Too late to answer' : 'Answer in the portal';
    case 'fix':
      return submitted ? `Fix in a new ticket${from}` : `Fix, then submit${from}`;
    case 'check':
      return submitted ? 'Check if it needs a new ticket' : 'Check it, then submit';
    case 'wait':
      return notBefore === undefined ? 'Wait, then submit' : `Wait until ${formatShortDay(notBefore, asOf)}`;
    case 'stop':
      return 'Too late to submit';
    case 'inquiry':
      return 'E-mail the portal team';
    case 'decision':
      return day < asOf ? "Plan's answer was due" : "Plan's answer is due";
    case 'registration':
      return `Earliest day HFS is done${until === undefined ? '' : `. It may take until ${formatWrittenDay(until)}`}`;
    default:
      return `Submit${from}`;
  }
}

/** What the words of some lines mean: one sentence for each kind that is in the list. */
export function explainKinds(
  lines: readonly DueLine[],
  { resolveDays }: Pick<Notice, 'resolveDays'>,
): string[] {
  const has = (kind: string) => lines.some((line) => line.kind === kind);
  return [
    ...(has('inquiry')
      ? [
          `If it is too late, you can ask ${PORTAL_TEAM} to take the ticket within 30 days after the plan's decision. One rule may still allow it.`,
        ]
      : []),
    ...(has('decision')
      ? [
          `The plan's answer may take until its day: HFS has 10 business days, then the plan has ${resolveDays} days.`,
        ]
      : []),
  ];
}

/** Groups lines, which are sorted by day, by weeks that begin on Monday. What is past comes first, whatever its week. */
export function groupByWeek(lines: readonly DueLine[], asOf: Day): DueWeek[] {
  const weeks: DueWeek[] = [];
  for (const line of lines) {
    const title = nameWeek(line.day, asOf);
    const week = weeks.at(-1);
    if (week?.title === title) week.lines.push(line);
    else weeks.push({ title, lines: [line] });
  }
  return weeks;
}

const DAYS_PER_WEEK = 7;

/** "Next week, from Mon 11/30/2026" */
function nameWeek(day: Day, asOf: Day): string {
  if (day < asOf) return 'Past';
  const monday = getMonday(day);
  const weeks = (monday - getMonday(asOf)) / DAYS_PER_WEEK;
  const start = formatWrittenDay(monday);
  if (weeks === 0) return `This week, from ${start}`;
  return weeks === 1 ? `Next week, from ${start}` : `Week of ${start}`;
}

function getMonday(day: Day): Day {
  return addDays(day, -((getWeekday(day) + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK));
}

/** "Fri 12/4", with the year if it is another one than that of `from`. */
export function formatShortDay(day: Day, from: Day): string {
  const text = formatWrittenDay(day);
  return getYear(day) === getYear(from) ? text.slice(0, text.lastIndexOf('/')) : text;
}

function getYear(day: Day): string {
  return formatIsoDay(day).slice(0, 4);
}

/** "10 days", "today", "2 days ago" */
export function describeDaysLeft(day: Day, asOf: Day): string {
  if (day === asOf) return 'today';
  return day < asOf ? `${formatCount(asOf - day, 'day')} ago` : formatCount(day - asOf, 'day');
}

/** Why tickets of a file have no day. */
export interface UndatedReason {
  /** The header of the dispute date. */
  header: string;
  /** Whether the file has a column for it. */
  hasColumn: boolean;
}

/** Asks for what the tickets of a file lack that are in no list of days; they may be late already. */
export function describeUndatedRows(
  file: FileReport,
  rows: readonly number[],
  { header, hasColumn }: UndatedReason,
): string {
  const start = `${maskPath(file.file)}: ${formatCount(rows.length, 'ticket')} ${rows.length === 1 ? 'has' : 'have'} no deadline.`;
  const name = replaceControls(header);
  if (!hasColumn) return `${start} Which column is the ${name}?`;
  const list = new RowList();
  for (const row of rows) list.add(row);
  return `${start} Fill in the ${name} in ${list.format(getRowNoun(file))}. It cannot be in the future.`;
}
