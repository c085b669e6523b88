import type { Day } from '../../core/model/vocabulary.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import {
  type DueLine,
  type DueList,
  describeAction,
  describeDaysLeft,
  formatShortDay,
  groupByWeek,
} from '../content/due-lines.ts';
import { formatRowName, listNameParts } from '../content/record-name.ts';
import { wrapText } from '../content/wrap.ts';
import { findMaxLength } from './table.ts';

const GAP = '  ';
/** Columns below which text no longer wraps legibly. */
const MIN_TEXT_WIDTH = 20;

/** The texts of one line. */
interface DueRow {
  day: string;
  left: string;
  record: string;
  action: string;
}

/** The widths of the terminal and of the longest texts of the first columns. */
type DueWidths = Record<'width' | 'day' | 'left' | 'record', number>;

/** The list for a terminal: the answer, the lines by weeks, and what is said below them. */
export function renderDueList({ title, authority, asOf, lines, notes }: DueList, width: number): string[] {
  const below = notes.map((note) => wrapText(note, width, '', 2));
  return [
    wrapText(`${title} ${authority}`, width),
    ...renderDueLines(lines, asOf, width),
    ...(below.length > 0 ? ['\n', ...below] : []),
  ];
}

/**
 * The lines, by weeks: in each the day, the days left, the row, and what to do. If the terminal is too narrow for columns,
 * the row and what to do are on lines of their own.
 */
export function renderDueLines(lines: readonly DueLine[], asOf: Day, width: number): string[] {
  const hasSeveralFiles = new Set(lines.map(({ file }) => file.file)).size > 1;
  const weeks = groupByWeek(lines, asOf).map(({ title, lines: group }) => ({
    title,
    rows: group.map((line) => ({
      ...buildRow(line, asOf, hasSeveralFiles),
      // The heading of a week has its year.
      day: formatShortDay(line.day, asOf),
    })),
  }));
  const rows = weeks.flatMap((week) => week.rows);
  const widths: DueWidths = {
    width,
    day: findMaxLength(rows.map(({ day }) => day)),
    left: findMaxLength(rows.map(({ left }) => left)),
    record: findMaxLength(rows.map(({ record }) => record)),
  };
  return weeks.flatMap((week) => [`\n${week.title}\n`, ...week.rows.map((row) => renderRow(row, widths))]);
}

function buildRow(line: DueLine, asOf: Day, hasSeveralFiles: boolean): Omit<DueRow, 'day'> {
  const { file, row, name, day } = line;
  const path = hasSeveralFiles || row === null ? maskPath(file.file) : '';
  const parts = row === null ? [path] : [formatRowName(file, row), ...listNameParts(name)];
  return {
    left: describeDaysLeft(day, asOf),
    record: [...parts, ...(hasSeveralFiles && row !== null ? [path] : [])].join(', '),
    action: describeAction(line, asOf),
  };
}

function renderRow({ day, left, record, action }: DueRow, widths: DueWidths): string {
  const { width } = widths;
  const start = ['', day.padEnd(widths.day), left.padStart(widths.left), ''].join(GAP);
  if (width - start.length < MIN_TEXT_WIDTH + GAP.length) {
    const indent = GAP.repeat(2);
    return (
      wrapText(`${day}, ${left}`, width, GAP) +
      wrapText(record, width, indent) +
      wrapText(action, width, indent)
    );
  }
  const columns = start + record.padEnd(widths.record) + GAP;
  return width - columns.length > MIN_TEXT_WIDTH
    ? wrapText(action, width, columns)
    : wrapText(record, width, start) + wrapText(action, width, ' '.repeat(start.length));
}
