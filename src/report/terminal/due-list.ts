import type { FileReport, RecordName } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { PORTAL_TEAM } from '../../core/portal/filing-window.ts';
import { addDays, formatWrittenDay, getWeekday } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { replaceControls } from '../../core/values/text.ts';
import { formatCount } from '../content/dates.ts';
import { getRowNoun } from '../content/location.ts';
import { formatRowName, listNameParts } from '../content/record-name.ts';
import { wrapText } from '../content/wrap.ts';
import { findMaxLength } from './table.ts';

const COLUMN_GAP = '  ';
/** Columns below which text no longer wraps legibly. */
const MIN_TEXT_WIDTH = 20;
const MAX_ROWS_NAMED = 10;

/** A line of the list: something to do by a day. */
export interface DueLine {
  file: FileReport;
  /** null for the whole file. */
  row: number | null;
  kind: string;
  day: Day;
  submitted: boolean;
  name?: RecordName;
  notBefore?: Day;
  until?: Day;
}

/** Why tickets of a file have no day. */
export interface UndatedReason {
  /** The header of the dispute date. */
  header: string;
  /** Whether the file has a column for it. */
  hasColumn: boolean;
}

/** What to do about one line, without its own day: "wait until Tue 2026-12-01, then submit". */
export function describeAction({ kind, day, submitted, notBefore, until }: DueLine, asOf: Day): string {
  const from = notBefore === undefined ? '' : ` from ${formatWrittenDay(notBefore)}`;
  switch (kind) {
    case 'answer':
      return day < asOf
        ? 'too late to answer: closed, enter a new, complete ticket'
        : 'answer the MCO in the portal';
    case 'fix':
      return submitted ? `fix; a new ticket goes in${from || ' by then'}` : `fix and submit${from}`;
    case 'check':
      return submitted ? 'look whether a new ticket is needed' : `let a person look, then submit${from}`;
    case 'wait':
      return `wait, then submit${from}`;
    case 'stop':
      return 'too late: do not submit';
    case 'inquiry':
      return `too late, but you may write to ${PORTAL_TEAM}`;
    case 'decision':
      return `the MCO's answer ${day < asOf ? 'was' : 'is'} due, at the latest`;
    case 'registration':
      return `HFS done at the earliest${until === undefined ? '' : ` (may take until ${formatWrittenDay(until)})`}`;
    default:
      return `submit${from}`;
  }
}

/**
 * The work list, by weeks: in each a line with the day, the calendar days left, what to do, and for which row. If the
 * terminal is too narrow for columns, what to do and the row are on lines of their own.
 */
export function renderDueLines(lines: readonly DueLine[], asOf: Day, width: number): string[] {
  const hasSeveralFiles = new Set(lines.map(({ file }) => file.file)).size > 1;
  const rows = lines.map((line) => ({
    week: nameWeek(line.day, asOf),
    day: formatWrittenDay(line.day),
    left: describeDaysLeft(line.day, asOf),
    action: describeAction(line, asOf),
    record: describeRecord(line, hasSeveralFiles),
  }));
  const table: DueTable = {
    width,
    day: findMaxLength(rows.map((row) => row.day)),
    left: findMaxLength(rows.map((row) => row.left)),
    action: findMaxLength(rows.map((row) => row.action)),
    record: findMaxLength(rows.map((row) => row.record)),
  };
  return rows.flatMap((row, i) => {
    const text = renderRow(row, table);
    return row.week === rows[i - 1]?.week ? [text] : [`\n${row.week}\n`, text];
  });
}

/** The widths of the terminal and of the longest texts of each column. */
interface DueTable {
  width: number;
  day: number;
  left: number;
  action: number;
  record: number;
}

function renderRow(
  row: { day: string; left: string; action: string; record: string },
  table: DueTable,
): string {
  const { width } = table;
  const start = ['', row.day.padEnd(table.day), row.left.padStart(table.left), ''].join(COLUMN_GAP);
  if (width - start.length < MIN_TEXT_WIDTH)
    return (
      wrapText(start.trimEnd(), width) +
      wrapText(row.action, width, COLUMN_GAP.repeat(2)) +
      wrapText(row.record, width, COLUMN_GAP.repeat(2))
    );
  if (start.length + table.action + COLUMN_GAP.length + table.record < width)
    return `${start}${row.action.padEnd(table.action)}${COLUMN_GAP}${row.record}\n`;
  return wrapText(row.action, width, start) + wrapText(row.record, width, ' '.repeat(start.length));
}

const DAYS_PER_WEEK = 7;

/** "This week", "Week of Mon 12/7/2026": weeks begin on Monday. What is overdue comes first, whatever its week. */
function nameWeek(day: Day, asOf: Day): string {
  if (day < asOf) return 'Overdue';
  const monday = getMonday(day);
  const weeks = (monday - getMonday(asOf)) / DAYS_PER_WEEK;
  return weeks === 0 ? 'This week' : weeks === 1 ? 'Next week' : `Week of ${formatWrittenDay(monday)}`;
}

function getMonday(day: Day): Day {
  return addDays(day, -((getWeekday(day) + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK));
}

/** Asks for what the tickets of a file lack that are in no list of days; they may be late already. */
export function describeUndatedRows(
  file: FileReport,
  rows: readonly number[],
  { header, hasColumn }: UndatedReason,
): string {
  const start = `${maskPath(file.file)}: ${formatCount(rows.length, 'ticket')} without a day`;
  const name = replaceControls(header);
  if (!hasColumn) return `${start}; which column is the ${name}?`;
  const first = rows.slice(0, MAX_ROWS_NAMED).join(', ');
  const more = rows.length > MAX_ROWS_NAMED ? ` and ${rows.length - MAX_ROWS_NAMED} more` : '';
  const noun = `${getRowNoun(file).toLowerCase()}${rows.length === 1 ? '' : 's'}`;
  return `${start}; fill in the ${name}, a day that is not in the future: ${noun} ${first}${more}`;
}

function describeDaysLeft(day: Day, asOf: Day): string {
  if (day === asOf) return 'today';
  return day < asOf ? `${formatCount(asOf - day, 'day')} ago` : `${formatCount(day - asOf, 'day')} left`;
}

/** "row 13, Molina Healthcare of Illinois, $615.00", and the name of its file if there are several. */
function describeRecord({ file, row, name }: DueLine, hasSeveralFiles: boolean): string {
  const path = maskPath(file.file);
  if (row === null) return path;
  const parts = [formatRowName(file, row).toLowerCase(), ...listNameParts(name)];
  return [...parts, ...(hasSeveralFiles ? [path] : [])].join(', ');
}
