import type { FileReport } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { isoOf } from '../../core/values/day.ts';
import { showFile } from '../../core/values/mask.ts';
import { counted, dayWords } from '../content/dates.ts';
import { rowNoun } from '../content/location.ts';
import { recordName, unwrapped } from '../content/sentences.ts';
import { wrapped } from '../content/wrap.ts';

const GAP = '  ';
/** Columns that words can be broken in. */
const NARROWEST = 20;
const ROWS_NAMED = 10;

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
export function actionWords({ kind, day, submitted, notBefore, until }: DueLine, asOf: Day): string {
  const from = notBefore === undefined ? '' : ` from ${dayIso(notBefore)}`;
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
      return `HFS done at the earliest${until === undefined ? '' : ` (may take until ${dayIso(until)})`}`;
    default:
      return `submit${from}`;
  }
}

/**
 * The work list as a table: day, calendar days left, what to do, file and row. Where the terminal is too narrow for
 * columns, what to do and where stand in lines below each other.
 */
export function dueLines(lines: readonly DueLine[], asOf: Day, width: number): string[] {
  const rows = lines.map((line) => ({
    day: dayIso(line.day),
    left: leftOf(line.day, asOf),
    what: actionWords(line, asOf),
    place: placeOf(line),
  }));
  const left = widest(rows.map((row) => row.left));
  const what = widest(rows.map((row) => row.what));
  const starts = rows.map((row) => [row.day, row.left.padStart(left), ''].join(GAP));
  const full = widest(starts) + what + GAP.length + widest(rows.map((row) => row.place));
  return rows.map((row, i) => {
    const start = starts[i] ?? '';
    if (width - start.length < NARROWEST)
      return wrapped(start, width) + wrapped(row.what, width, GAP) + wrapped(row.place, width, GAP);
    if (full < width) return `${start}${row.what.padEnd(what)}${GAP}${row.place}\n`;
    return wrapped(row.what, width, start) + wrapped(row.place, width, ' '.repeat(start.length));
  });
}

/** That tickets of a file are in no list of days, and which; they may be late already. */
export function undatedWords(file: FileReport, rows: readonly number[]): string {
  const named = rows.slice(0, ROWS_NAMED).join(', ');
  const more = rows.length > ROWS_NAMED ? ` and ${rows.length - ROWS_NAMED} more` : '';
  const noun = `${rowNoun(file).toLowerCase()}${rows.length === 1 ? '' : 's'}`;
  const count = counted(rows.length, 'ticket');
  return `${showFile(file.file)}: ${count} without a day, since no dispute date can be read: ${noun} ${named}${more}`;
}

function leftOf(day: Day, asOf: Day): string {
  if (day === asOf) return 'today';
  return day < asOf ? `${counted(asOf - day, 'day')} ago` : `${counted(day - asOf, 'day')} left`;
}

function placeOf({ file, row }: DueLine): string {
  const name = showFile(file.file);
  return row === null ? name : `${name}, ${recordName(file, row).toLowerCase()}`;
}

function dayIso(day: Day): string {
  return unwrapped(dayWords(isoOf(day)));
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
