import type { Finding } from '../../core/model/report.ts';
import type { PositionedCell } from '../../formats/xlsx/write/review-style.ts';
import { describeSource } from '../../report/content/source-name.ts';
import { buildDayCell } from './record-cells.ts';

/** The columns of the to-do list, with their widths. */
export const FINDING_COLUMNS: readonly (readonly [string, number])[] = [
  ['When', 16],
  ['Row', 28],
  ['Where', 18],
  ['What is wrong', 45],
  ['What to do', 47],
  ['Source and rule', 24],
];

/** A line of the to-do list. */
export interface ToDo {
  /** The day on which, or by which, to act. */
  day?: number | undefined;
  name: string;
  link?: { sheet: string; cell: string } | undefined;
  location?: string;
  fault?: string;
  style?: PositionedCell['style'];
  step?: string;
  finding?: Finding;
}

/** The cells of a line. */
export function buildToDoCells({
  day,
  name,
  link,
  location = '',
  fault = '',
  style,
  step = '',
  finding,
}: ToDo): PositionedCell[] {
  const authority = finding ? `${describeSource(finding.source)}, ${finding.rule}` : '';
  const cells: PositionedCell[] = [
    { column: 0, ...(day === undefined ? { text: '' } : buildDayCell(day)), style: 'wrapped' },
    { column: 1, text: name, style: link ? 'link' : 'wrapped', ...(link && { link }) },
    { column: 2, text: location, style: 'wrapped' },
    { column: 3, text: fault, style: style ?? 'wrapped' },
    { column: 4, text: step, style: 'wrapped' },
    { column: 5, text: authority, style: 'small' },
  ];
  return cells;
}
