import { isAddedColumn } from '../fields/header-name.ts';
import type { Column, ColumnBy, Field, Header } from '../model/field.ts';

/** A field that the records of an input have values for, as a clean file of tickets has it. */
export interface InputField {
  field: Field;
  /** Its header in the clean file. */
  header: string;
  /** The first column that it is read from; undefined if it has none and is filled from settings. */
  column: Column | undefined;
  /** Its text may differ from that of its column: it is made of several, or filled from settings. */
  isComposed: boolean;
}

/** Headers that only this office uses: in the clean file they are replaced by ours, which is read anywhere. */
const OWN_HEADERS: ReadonlySet<ColumnBy | null | undefined> = new Set(['map', 'meaning', 'content'] as const);

/** The fields of an input in the order of its columns, then the fields that have no column but values. */
export function listInputFields(header: Header): InputField[] {
  // Any cell of a column, and any record of a JSON, may have its value from the settings.
  const filledFields = new Set([...header.filledFields, ...header.readNotes.defaultFields]);
  const found = new Map<string, InputField>();
  for (const column of findUserColumns(header)) {
    const field = findFieldForColumn(column, header);
    if (!field) continue;
    const earlier = found.get(field.name);
    if (earlier) Object.assign(earlier, { header: field.header, isComposed: true });
    else {
      const name = OWN_HEADERS.has(column.by) ? field.header : column.header;
      found.set(field.name, { field, header: name, column, isComposed: filledFields.has(field.name) });
    }
  }
  for (const field of header.dictionary.fields) {
    if (!filledFields.has(field.name) || found.has(field.name)) continue;
    found.set(field.name, { field, header: field.header, column: undefined, isComposed: true });
  }
  return [...found.values()];
}

/** The input's columns without the ones that we added, and without empty ones at the end. */
export function findUserColumns(header: Header): Column[] {
  return header.columns
    .slice(0, findLastNamedColumn(header) + 1)
    .filter((column) => !isAddedColumn(column.header, header.shape === 'records'));
}

/** The index of the last column with a header. */
export function findLastNamedColumn(header: Header): number {
  return header.columns.findLastIndex((column) => column.header.trim() !== '');
}

/** The field that a column has values of. */
export function findFieldForColumn(column: Column, header: Header): Field | undefined {
  return header.dictionary.fields.find((field) => field.name === column.field);
}
