import type { FileReport } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { PORTAL_TEAM } from '../../core/portal/filing-window.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { replaceControls } from '../../core/values/text.ts';
import { formatCount, formatDay } from '../content/dates.ts';
import { getRowNoun } from '../content/location.ts';
import { formatRecordName, removeNoBreakSpaces } from '../content/sentences.ts';
import { wrapText } from '../content/wrap.ts';

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
  const from = notBefore === undefined ? '' : ` from ${formatPlainDay(notBefore)}`;
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
      return `HFS done at the earliest${until === undefined ? '' : ` (may take until ${formatPlainDay(until)})`}`;
    default:
      return `submit${from}`;
  }
}

/**
 * The work list as a table: day, calendar days left, what to do, file and row. If the terminal is too narrow for
 * columns, what to do and the row are on lines of their own.
 */
export function renderDueLines(lines: readonly DueLine[], asOf: Day, width: number): string[] {
  const rows = lines.map((line) => ({
    day: formatPlainDay(line.day),
    left: describeDaysLeft(line.day, asOf),
    action: describeAction(line, asOf),
    location: describeLocation(line),
  }));
  const left = findMaxLength(rows.map((row) => row.left));
  const action = findMaxLength(rows.map((row) => row.action));
  const starts = rows.map((row) => [row.day, row.left.padStart(left), ''].join(COLUMN_GAP));
  const location = findMaxLength(rows.map((row) => row.location));
  const full = findMaxLength(starts) + action + COLUMN_GAP.length + location;
  return rows.map((row, i) => {
    const start = starts[i] ?? '';
    if (width - start.length < MIN_TEXT_WIDTH)
      return (
        wrapText(start, width) +
        wrapText(row.action, width, COLUMN_GAP) +
        wrapText(row.location, width, COLUMN_GAP)
      );
    if (full < width) return `${start}${row.action.padEnd(action)}${COLUMN_GAP}${row.location}\n`;
    return wrapText(row.action, width, start) + wrapText(row.location, width, ' '.repeat(start.length));
  });
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

function describeLocation({ file, row }: DueLine): string {
  const name = maskPath(file.file);
  return row === null ? name : `${name}, ${formatRecordName(file, row).toLowerCase()}`;
}

function formatPlainDay(day: Day): string {
  return removeNoBreakSpaces(formatDay(formatIsoDay(day)));
}

function findMaxLength(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
