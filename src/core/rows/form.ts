import type { CellFact, RawRow } from '../model/input.ts';
import { trimEndOf } from '../values/text.ts';

/** A longer sheet is no form. */
export const MAX_FORM_ROWS = 200;

const MIN_LABELS = 3;
const MIN_WORDS_BELOW = 4;
/** In a form of several label columns, one of them has at least so many. */
const MIN_PAIRED_LABELS = 2;
/** More values beside so many labels are further records, which a form does not have. */
const MAX_LABELS_WITH_MORE_VALUES = 2;
/** One label twice may be two of the office's words for one field. */
const MIN_REPEATED_FIELDS = 2;

/** A form as a record: its labels are the headers. */
export interface Form {
  /** The labels without their colon, in the order of the rows. */
  headers: string[];
  /** The values in the order of the headers. Its row is that of the first label. */
  record: RawRow;
  /** The cell of each value on the sheet; columns count from 0. */
  cells: { row: number; column: number }[];
}

/** A label that `findLabel` recognizes. */
interface Label {
  row: number;
  column: number;
  text: string;
}

/**
 * Reads a sheet that has labels with their values beside them, in one pair of columns or several.
 * @param rows all rows of the sheet
 * @param findLabel the field that a label names, if there is one
 * @returns undefined if the rows are no form; `several` if they are more than one, and `sideways` for a table on its side,
 * with a record in each column
 */
export function readForm(
  rows: readonly RawRow[],
  findLabel: (cell: string) => string | undefined,
): Form | 'several' | 'sideways' | undefined {
  if (rows.length > MAX_FORM_ROWS) return undefined;
  const isLabel = (cell: string) => cell !== '' && findLabel(cell) !== undefined;
  const labels = omitValues(findLabels(rows, isLabel));
  if (labels.length < MIN_LABELS || hasHeaderRow(labels)) return undefined;
  const columns = findLabelColumns(labels, rows);
  if (!columns) return undefined;
  const form = buildForm(rows, columns, isLabel);
  if (form === 'sideways') return form;
  return hasRepeatedFields(form, findLabel) ? 'several' : preferFilled(form, isLabel);
}

function findLabels(rows: readonly RawRow[], isLabel: (cell: string) => boolean): Label[] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, column) => {
      const text = trimLabel(cell);
      return isLabel(text) ? [{ row, column, text }] : [];
    }),
  );
}

/**
 * The labels without the values that read like one, such as "Medicaid": each is nearly alone in its column, beside many
 * labels. Two labels side by side in the first row are headers.
 */
function omitValues(labels: readonly Label[]): readonly Label[] {
  const counts = countDistinctTexts(labels);
  const count = (column: number) => counts.get(column) as number;
  return labels.filter(({ row, column }, i) => {
    const left = labels[i - 1];
    const isBesideLabel = row !== labels[0]?.row && left?.row === row && left.column === column - 1;
    return !(isBesideLabel && count(left.column) >= MIN_LABELS && count(left.column) > 2 * count(column));
  });
}

/** Whether a row has three labels, or two side by side, so that neither has a value beside it. */
function hasHeaderRow(labels: readonly Label[]): boolean {
  return labels.some(
    ({ row, column }, i) =>
      (labels[i + 1]?.row === row && labels[i + 1]?.column === column + 1) || labels[i + 2]?.row === row,
  );
}

/** The columns of labels from left to right; undefined if no column has enough of them. */
function findLabelColumns(labels: readonly Label[], rows: readonly RawRow[]): number[] | undefined {
  const counts = countDistinctTexts(labels);
  const paired = [...counts.values()].filter((count) => count >= MIN_PAIRED_LABELS);
  if (paired.length < 2 && !paired.some((count) => count >= MIN_LABELS)) return undefined;
  // A column of labels that are not recognized, such as "DOB:", has values beside it, too.
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) if (isColonLabel(cell)) counts.set(column, 1);
  }
  const columns: number[] = [];
  for (const column of [...counts.keys()].sort((a, b) => a - b)) {
    if (columns.at(-1) !== column - 1) columns.push(column);
  }
  return columns;
}

/** How many texts the labels of each column have: "Provider" in every row is a value, such as a role. */
function countDistinctTexts(labels: readonly Label[]): Map<number, number> {
  const texts = new Map<number, Set<string>>();
  for (const { column, text } of labels) texts.set(column, (texts.get(column) ?? new Set()).add(text));
  return new Map([...texts].map(([column, { size }]) => [column, size]));
}

function buildForm(
  rows: readonly RawRow[],
  columns: readonly number[],
  isLabel: (cell: string) => boolean,
): Form | 'sideways' {
  const form: Form = { headers: [], record: { row: 0, cells: [] }, cells: [] };
  const facts = new Map<number, CellFact>();
  let labelsWithMore = 0;
  for (const raw of rows) {
    for (const [i, column] of columns.entries()) {
      const label = trimLabel(raw.cells[column] ?? '');
      const values = findFilledColumns(raw, column + 1, columns[i + 1] ?? Number.POSITIVE_INFINITY);
      // A title or a heading has nothing beside it.
      if (label === '' || (values.length === 0 && !isLabel(label))) continue;
      if (values.length > 1 && isLabel(label)) labelsWithMore += 1;
      const below = values.length === 0 ? findTextBelow(rows, raw.row, column, isLabel) : undefined;
      const [value = below ? column : column + 1] = values;
      const source = below ?? raw;
      const fact = source.facts?.get(value);
      if (fact) facts.set(form.headers.length, fact);
      if (form.headers.length === 0) form.record.row = raw.row;
      form.headers.push(label);
      form.record.cells.push(source.cells[value] ?? '');
      form.cells.push({ row: source.row, column: value });
    }
  }
  if (facts.size > 0) form.record.facts = facts;
  return labelsWithMore > MAX_LABELS_WITH_MORE_VALUES ? 'sideways' : form;
}

/** The row below with some words in the column of a label that has nothing beside it: "What happened" over the answer. */
function findTextBelow(
  rows: readonly RawRow[],
  row: number,
  column: number,
  isLabel: (cell: string) => boolean,
): RawRow | undefined {
  const below = rows.find((other) => other.row === row + 1);
  const text = below?.cells[column]?.trim() ?? '';
  const isAnswer =
    text.split(/\s+/).length >= MIN_WORDS_BELOW && !isLabel(trimLabel(text)) && !isColonLabel(text);
  return isAnswer && below && findFilledColumns(below, column + 1, Number.POSITIVE_INFINITY).length === 0
    ? below
    : undefined;
}

/** Whether two labels with values name one field, twice or more: a form has each once. */
function hasRepeatedFields(
  { headers, record }: Form,
  findLabel: (cell: string) => string | undefined,
): boolean {
  const fields = headers.flatMap((header, i) => (record.cells[i]?.trim() ? (findLabel(header) ?? []) : []));
  return fields.length - new Set(fields).size >= MIN_REPEATED_FIELDS;
}

/** A heading that reads like a label has no value: the label of the same meaning with a value comes first. */
function preferFilled(form: Form, isLabel: (cell: string) => boolean): Form {
  const order = form.headers
    .map((header, i) => ({ i, isHeading: isLabel(header) && !form.record.cells[i]?.trim() }))
    .sort((a, b) => Number(a.isHeading) - Number(b.isHeading))
    .map(({ i }) => i);
  const pick = <T>(list: readonly T[]): T[] => order.map((i) => list[i] as T);
  const { facts } = form.record;
  return {
    headers: pick(form.headers),
    record: {
      ...form.record,
      cells: pick(form.record.cells),
      ...(facts && { facts: new Map([...facts].map(([i, fact]) => [order.indexOf(i), fact])) }),
    },
    cells: pick(form.cells),
  };
}

function findFilledColumns({ cells, facts }: RawRow, from: number, to: number): number[] {
  const columns: number[] = [];
  for (let column = from; column < Math.min(to, cells.length); column += 1) {
    if ((cells[column] as string).trim() !== '' || facts?.has(column)) columns.push(column);
  }
  return columns;
}

/** A label without its colon, or the asterisk of a required field. */
function trimLabel(cell: string): string {
  return trimEndOf(cell, /[\s:*]/).trim();
}

function isColonLabel(cell: string): boolean {
  return /\w\s*:\s*$/.test(cell);
}
