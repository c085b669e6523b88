import type { FileReport } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask.ts';
import { formatCount, formatDay } from '../content/dates.ts';
import { getRowNoun } from '../content/location.ts';
import { formatRecordName, removeNoBreakSpaces } from '../content/sentences.ts';
import { wrapText } from '../content/wrap.ts';

const COLUMN_GAP = '  ';
/** Columns that words can be broken in. */
const MIN_TEXT_WIDTH = 20;
const MAX_ROWS_NAMED = 10;

/** One thing to do by a day, as the list gives it. */
export interface DueLine {
  file: FileReport;
  /** null: the whole file. */
  row: number | null;
  kind: string;
  day: Day;
  submitted: boolean;
  notBefore?: Day;
  until?: Day;
}

/** What there is to do about one line, without its own day: "wait until Tue 2026-12-01, then submit". */
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
      return day < asOf ? 'too late: do not submit' : 'too late as planned: submit by then';
    case 'decision':
      return day < asOf ? 'the MCO had until then to resolve' : 'the MCO has until then to resolve';
    case 'registration':
      return `HFS done at the earliest${until === undefined ? '' : ` (may take until ${formatPlainDay(until)})`}`;
    default:
      return `submit${from}`;
  }
}

/**
 * The work list as a table: day, calendar days left, what to do, file and row. Where the terminal is too narrow for
 * columns, what to do and where stand in lines below each other.
 */
export function renderDueLines(lines: readonly DueLine[], asOf: Day, width: number): string[] {
  const rows = lines.map((line) => ({
    day: formatPlainDay(line.day),
    left: describeDaysLeft(line.day, asOf),
    what: describeAction(line, asOf),
    place: describeLocation(line),
  }));
  const left = findMaxLength(rows.map((row) => row.left));
  const what = findMaxLength(rows.map((row) => row.what));
  const starts = rows.map((row) => [row.day, row.left.padStart(left), ''].join(COLUMN_GAP));
  const full = findMaxLength(starts) + what + COLUMN_GAP.length + findMaxLength(rows.map((row) => row.place));
  return rows.map((row, i) => {
    const start = starts[i] ?? '';
    if (width - start.length < MIN_TEXT_WIDTH)
      return (
        wrapText(start, width) +
        wrapText(row.what, width, COLUMN_GAP) +
        wrapText(row.place, width, COLUMN_GAP)
      );
    if (full < width) return `${start}${row.what.padEnd(what)}${COLUMN_GAP}${row.place}\n`;
    return wrapText(row.what, width, start) + wrapText(row.place, width, ' '.repeat(start.length));
  });
}

/** That tickets of a file are in no list of days, and which; they may be late already. */
export function describeUndatedRows(file: FileReport, rows: readonly number[]): string {
  const named = rows.slice(0, MAX_ROWS_NAMED).join(', ');
  const more = rows.length > MAX_ROWS_NAMED ? ` and ${rows.length - MAX_ROWS_NAMED} more` : '';
  const noun = `${getRowNoun(file).toLowerCase()}${rows.length === 1 ? '' : 's'}`;
  const count = formatCount(rows.length, 'ticket');
  return `${maskPath(file.file)}: ${count} without a day, since no dispute date can be read: ${noun} ${named}${more}`;
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
