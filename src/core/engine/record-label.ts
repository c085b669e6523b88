import { findMappedField } from '../columns/column-map.ts';
import { InputError } from '../model/errors.ts';
import type { RawInput, RawRecord, RawRow } from '../model/input.ts';
import { nameOption } from '../model/option-name.ts';
import type { ParsedRow } from '../rows/row.ts';
import type { Table } from '../rows/table.ts';
import { maskPath } from '../values/mask-numbers.ts';
import { foldHeader, replaceControls } from '../values/text.ts';

const MAX_LABEL_LENGTH = 40;

/** Reads the cell that names a record for the user; '' if it is blank. */
export type LabelReader = (row: ParsedRow) => string;

/**
 * Finds the column that the user chose as a name for the rows, by the name or heading of a field, or the heading or letter
 * of a column.
 * @throws InputError if the file has no such column
 */
export function openLabelReader(label: string, table: Table, { file }: Pick<RawInput, 'file'>): LabelReader {
  const { header } = table;
  const field = findMappedField(label);
  const index = header.dictionary.fields.findIndex(({ name }) => name === field);
  if (index >= 0 && (header.shape === 'records' || header.byField[index]))
    return (row) => shorten(row.getRaw(index));
  if (header.shape === 'records') return ({ source }) => shorten(readKey(source, label));
  const folded = foldHeader(label);
  const column =
    header.columns.find((column) => foldHeader(column.header) === folded) ??
    header.columns.find(({ letter }) => letter === label.toUpperCase());
  if (!column) {
    throw new InputError(
      `${maskPath(file)}: there is no column for ${nameOption('label')}. Type a heading of your spreadsheet.`,
    );
  }
  return ({ source }) => shorten('cells' in source ? (source.cells[column.index] ?? '') : '');
}

function readKey(source: RawRow | RawRecord, key: string): string {
  return 'keys' in source ? (source.values[source.keys.indexOf(key)] ?? '') : '';
}

function shorten(text: string): string {
  const name = replaceControls(text).trim();
  return name.length > MAX_LABEL_LENGTH ? `${name.slice(0, MAX_LABEL_LENGTH)}…` : name;
}
