import { computeBillingWordShare } from '../columns/header-words.ts';
import { findNamedField } from '../columns/names.ts';
import type { ColumnReading, ReadColumn } from '../columns/reading.ts';
import { hasManyDigits } from '../fields/header-name.ts';
import type { ColumnMap } from '../model/context.ts';
import type { Column, Dictionary, Header } from '../model/field.ts';
import type { RawRow } from '../model/input.ts';
import type { ReadNotes } from '../model/read-notes.ts';
import { toColumnLetter } from '../values/column-letter.ts';
import { parseDay } from '../values/date-text.ts';
import { UNKNOWN_KEY } from '../values/redact.ts';
import { describeShape } from '../values/shape.ts';
import { foldHeader, replaceControls } from '../values/text.ts';

const MAX_PRINTED_LENGTH = 40;
const MAX_EXAMPLES = 3;

/** The row of headers, and what was understood of it. */
export interface HeaderRow {
  /** As Excel numbers it. */
  row: number;
  cells: readonly string[];
  reading: ColumnReading;
  /**
   * Which texts may be printed: all only if it is a header row beyond doubt, since it may be data; in a form those of
   * columns that were understood.
   */
  printable: 'all' | 'fields' | 'none';
  /** Some of the rows below, for the examples of a question. */
  sample: readonly RawRow[];
}

/** Maps the columns of a header row to fields as they were read. */
export function createGridHeader(
  { row, cells, reading, printable, sample }: HeaderRow,
  dictionary: Dictionary,
): Header {
  const header = createEmptyHeader(dictionary, 'grid', row);
  cells.forEach((cell, index) => {
    const read = reading.columns[index] as ReadColumn;
    const { field, by } = read;
    const letter = toColumnLetter(index);
    const mayPrint = printable === 'all' || (printable === 'fields' && isLabel(cell, read));
    const label = mayPrint && isPrintable(cell) ? cell.trim() : letter;
    const column: Column = { index, letter, header: cell, field, by, label };
    if (read.isFullName) column.isFullName = true;
    if (read.part) column.part = read.part;
    header.columns.push(column);
    if (field !== null) assignField(header, column, field);
    if (read.duplicateOf !== undefined) header.duplicates.push({ column, field: read.duplicateOf });
    if (read.question && read.question.length > 0) {
      const examples = describeExamples(sample, index);
      header.questions.push({ column, fields: read.question, examples });
    }
  });
  return header;
}

/** Whether a text in a form is a label beyond doubt: it names a field, or all of its words are billing words. */
function isLabel(cell: string, { field, by }: ReadColumn): boolean {
  return (field !== null && by !== 'content') || computeBillingWordShare([cell]) === 1;
}

/** Whether a header's text may be printed: a long one, or one with many digits, may be a person's data in the wrong row. */
export function isPrintable(header: string): boolean {
  const text = header.trim();
  if (text === '' || text.length > MAX_PRINTED_LENGTH || hasManyDigits(text)) return false;
  return replaceControls(text.replace(/[\r\n\t]/g, ' ')) === text.replace(/[\r\n\t]/g, ' ');
}

/** The shapes of the first cells with content in a column, never their text. */
function describeExamples(sample: readonly RawRow[], index: number): string[] {
  const shapes: string[] = [];
  for (const { cells } of sample) {
    const text = cells[index]?.trim() ?? '';
    if (text !== '') shapes.push(parseDay(text) === undefined ? describeShape(text) : 'a date');
    if (shapes.length === MAX_EXAMPLES) break;
  }
  return shapes;
}

/** A header without columns. Records add theirs key by key, and have no header row. */
export function createEmptyHeader(dictionary: Dictionary, shape: Header['shape'], row = 0): Header {
  const readNotes: ReadNotes = {
    windows1252: false,
    hiddenSheet: false,
    hiddenRows: 0,
    mergedRows: 0,
    skippedRows: [],
    otherSheets: 0,
    similarSheets: 0,
    duplicateKeys: [],
    defaultRows: 0,
    defaultFields: new Set(),
  };
  return {
    dictionary,
    shape,
    row,
    columns: [],
    duplicates: [],
    questions: [],
    byField: [],
    filledFields: new Set(),
    readNotes,
  };
}

/**
 * Adds a new JSON key as a column. A key names a field only by its exact name, unless the user said what it is. Its text is
 * printed only if it is one of our own names: keys may be anything, such as the people of a list.
 */
export function addKeyColumn(header: Header, key: string, map: ColumnMap | undefined): Column {
  const index = header.columns.length;
  const isOurs = isPrintable(key) && findNamedField(key, header.dictionary) !== undefined;
  const label = isOurs ? key : UNKNOWN_KEY;
  const mapped = map?.get(foldHeader(key));
  const isField = (name: string) => header.dictionary.fields.some((field) => field.name === name);
  const field = mapped === undefined && isField(key) ? key : (mapped ?? null);
  const by = mapped !== undefined ? 'map' : field === null ? null : 'name';
  const column: Column = { index, letter: '', header: key, field, by, label };
  header.columns.push(column);
  if (field !== null) assignField(header, column, field);
  return column;
}

/** A full name gives two fields. Of two parts of a name, the last name is the field's column. */
function assignField(header: Header, column: Column, field: string): void {
  const { fields } = header.dictionary;
  for (const name of column.isFullName ? ['firstName', 'lastName'] : [field]) {
    const index = fields.findIndex((candidate) => candidate.name === name);
    if (index < 0 || (column.part === 'first' && header.byField[index])) continue;
    header.byField[index] = column;
  }
}
