import type { PositionedCell } from '../../formats/xlsx/write/review-style.ts';
import { describeSource } from '../../report/content/source-name.ts';
import type { RenderOptions } from '../../report/render-options.ts';

/** The columns of the sheet of rules, with their widths. */
export const RULE_COLUMNS: readonly (readonly [string, number])[] = [
  ['What it finds', 36],
  ['Why', 48],
  ['What to do', 44],
  ['Basis', 11],
  ['Source', 18],
  ['Rule', 22],
];

/** A row for each broken rule. */
export function buildRuleRows(
  rules: ReadonlySet<string>,
  findRuleText: RenderOptions['findRuleText'],
): PositionedCell[][] {
  return [...rules].sort().map((id) => {
    const words = findRuleText(id);
    const texts = words
      ? [words.summary, words.why, words.cure, words.basis, describeSource(words.source), id]
      : [...RULE_COLUMNS.slice(1).map(() => ''), id];
    return texts.map((text, column) => ({ column, text, style: column < 4 ? 'wrapped' : 'small' }));
  });
}

/** The header row of a table. */
export function buildHeaderRow(columns: readonly (readonly [string, number])[]): PositionedCell[] {
  return columns.map(([text], column) => ({ column, text, style: 'head' }));
}

/** The widths of the columns, in characters. */
export function getColumnWidths(columns: readonly (readonly [string, number])[]): number[] {
  return columns.map(([, width]) => width);
}
