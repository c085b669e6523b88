import type { Result } from '../../core/model/report.ts';
import type { PositionedCell, ReviewCell } from '../../formats/xlsx/write/review-style.ts';
import { describeOtherReasons } from '../../report/content/entry-text.ts';
import { describeVerdict, getHeadlinePart, getPartColor } from '../../report/content/headline.ts';
import type { DateContext } from '../../report/content/next-step.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import { ADDED_COLUMNS } from './columns.ts';
import { buildHighlight, groupFindingsByColumn, VERDICT_COLUMN } from './highlights.ts';
import type { ReviewedInput } from './reviewed-input.ts';
import type { ReviewRow } from './rows.ts';
import { describeWhatToDo, getRowDeadline } from './what-to-do.ts';

const OFFSET = ADDED_COLUMNS.length;
const MS_PER_DAY = 86_400_000;

/** The cells of a row that is not a record: a title, the header, an example. */
export function buildPlainCells({ row, cells }: ReviewRow, headerRow: number): PositionedCell[] {
  const style = row === headerRow ? ('head' as const) : ('plain' as const);
  const added = row === headerRow ? ADDED_COLUMNS.map(([text], column) => ({ text, column, style })) : [];
  return [...added, ...listOwnCells(cells, style)];
}

/** The cells of a record: what would happen, what to do and by when, then its own, with notes on the faults. */
export function buildRecordCells(
  { cells }: ReviewRow,
  result: Result,
  { file, input }: Pick<ReviewedInput, 'file' | 'input'>,
  dates: DateContext,
  findRuleText: RenderOptions['findRuleText'],
): PositionedCell[] {
  const style = getPartColor(getHeadlinePart(result));
  const day = getRowDeadline(result, dates);
  const verdict: PositionedCell = { column: 0, text: describeVerdict(result, dates), style };
  const added: PositionedCell[] = [
    verdict,
    {
      column: 1,
      text: [
        ...describeOtherReasons(result, 'on the first sheet'),
        describeWhatToDo(result, file.kind, dates, findRuleText),
      ].join(' '),
      style,
    },
    { column: 2, ...(day === undefined ? { text: '' } : buildDayCell(day)), style },
  ];
  if (result.findings.length === 0) return [...added, ...listOwnCells(cells, 'plain')];
  const context = { file, dates, findRuleText };
  const groups = groupFindingsByColumn(result.findings, input);
  const own: PositionedCell[] = [];
  const length = Math.max(cells.length, ...[...groups.keys()].map((column) => column - OFFSET + 1));
  for (let i = 0; i < length; i += 1) {
    const cell = cells[i] ?? { text: '' };
    const found = groups.get(i + OFFSET);
    if (found) own.push({ ...cell, column: i + OFFSET, ...buildHighlight(found, result, context) });
    else if (cell.text !== '' || cell.error) own.push(positionCell(cell, i + OFFSET, 'plain'));
  }
  const unlocated = groups.get(VERDICT_COLUMN);
  if (unlocated) verdict.note = buildHighlight(unlocated, result, context).note;
  return [...added, ...own];
}

/** A date cell. */
export function buildDayCell(day: number): ReviewCell {
  return { text: '', timestamp: day * MS_PER_DAY, hasWeekday: true };
}

function listOwnCells(cells: readonly ReviewCell[], style: PositionedCell['style']): PositionedCell[] {
  const own: PositionedCell[] = [];
  cells.forEach((cell, i) => {
    if (cell.text !== '' || cell.error) own.push(positionCell(cell, i + OFFSET, style));
  });
  return own;
}

/** For speed, texts are not spread: most cells are texts, and the cells of a sheet then have one shape. */
function positionCell(cell: ReviewCell, column: number, style: PositionedCell['style']): PositionedCell {
  const { text, timestamp, number, error } = cell;
  if (timestamp === undefined && !number && error === undefined) return { text, column, style };
  return { ...cell, column, style };
}
