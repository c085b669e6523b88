import { getDictionary } from '../../core/fields/index.ts';
import type { Field } from '../../core/model/field.ts';
import type { AnyRule, CellOverrides, Example, ExampleFile } from '../../core/rules/rule.ts';
import { formatDate } from '../../report/content/dates.ts';

/** Renders an example of a rule: a line for each cell or other condition. */
export function renderExample({ kind }: AnyRule, example: Example<string>): string[] {
  const { fields } = getDictionary(kind === 'any' ? 'registration' : kind);
  const lines = 'headers' in example ? [`columns: ${example.headers.join(', ')}`] : [];
  if ('cells' in example) lines.push(...renderCells(example.cells, fields));
  const rows = 'rows' in example ? (example.rows ?? []) : [];
  rows.forEach((cells, i) => {
    const words = renderCells(cells, fields).join('; ');
    lines.push(`row ${i + 2}: ${words === '' ? 'nothing wrong' : words}`);
  });
  for (const [id, { set }] of example.context?.ruleSettings ?? [])
    lines.push(`settings: ${id} set to ${set}`);
  for (const entry of example.roster ?? []) {
    lines.push(`in the roster: ${renderCells(entry, getDictionary('registration').fields).join('; ')}`);
  }
  if (example.file) lines.push(...renderFile(example.file));
  return lines.length === 0 ? ['a file with nothing wrong'] : lines;
}

function renderCells(cells: CellOverrides<string>, fields: readonly Field[]): string[] {
  return Object.entries(cells).map(([name, value]) => {
    const header = fields.find((field) => field.name === name)?.header ?? name;
    return `${header}: ${value === undefined || value === '' ? '(blank)' : formatValue(value)}`;
  });
}

/** A day as a cell has it. */
function formatValue(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
}

function renderFile(file: ExampleFile): string[] {
  const { windows1252, hiddenSheet, hiddenRows, otherSheets = [], extraCells, missingCells } = file;
  const { mergedRows, moreRows = [] } = file;
  const lines = otherSheets.map((headers) => `a further sheet with the columns ${headers.join(', ')}`);
  if (windows1252) lines.push('bytes that are not UTF-8');
  if (hiddenSheet) lines.push('the sheet is hidden');
  if (hiddenRows) lines.push('rows are hidden');
  if (mergedRows) lines.push('cells that are merged with those above');
  if (extraCells) lines.push(`cells beyond the last header: ${extraCells} in each row`);
  if (missingCells) lines.push(`cells that each row lacks at its end: ${missingCells}`);
  for (const cells of moreRows) lines.push(`a row below with the cells ${cells.join(', ')}`);
  return lines;
}
