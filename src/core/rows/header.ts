import { hasManyDigits } from '../fields/header-name.ts';
import type { Column, Dictionary, Field, Header, ReadNotes } from '../model/field.ts';
import { toColumnLetter } from '../values/column-letter.ts';
import { foldHeader } from '../values/text.ts';

/** Fields by their folded header; an exact header takes precedence over an alias. */
interface HeaderNames {
  exact: Map<string, Field>;
  alias: Map<string, Field>;
  /** A longer cell is not a header. */
  maxLength: number;
}

const MAX_HEADER_LENGTH = 60;

const namesByDictionary = new WeakMap<Dictionary, HeaderNames>();

/** How many fields a row's cells name, and how many of those by the exact header: its score as a header row. */
export function countMatchingFields(
  cells: readonly string[],
  dictionary: Dictionary,
): { named: number; exact: number } {
  const found = new Map<Field, boolean>();
  for (const cell of cells) {
    const match =
      cell.length > getHeaderNames(dictionary).maxLength ? undefined : findField(cell, dictionary);
    if (match) found.set(match.field, match.exact || found.get(match.field) === true);
  }
  return { named: found.size, exact: [...found.values()].filter(Boolean).length };
}

/** Maps a header row to fields. Unless the row clearly is a header, columns are labeled by letter: it may hold data. */
export function mapHeader(cells: readonly string[], row: number, dictionary: Dictionary): Header {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const { named } = countMatchingFields(cells, dictionary);
  const isHeaderRow = named >= 3 || named * 2 >= filled;
  const header = createEmptyHeader(dictionary, 'grid', row);
  const candidates = cells.map((cell, index) => {
    const letter = toColumnLetter(index);
    const printable = isHeaderRow && !hasManyDigits(cell);
    const label = printable && cell.trim() !== '' ? cell.trim() : letter;
    const column: Column = { index, letter, header: cell, field: null, label };
    header.columns.push(column);
    return { column, match: findField(cell, dictionary) };
  });
  for (const exact of [true, false]) {
    for (const { column, match } of candidates) {
      if (match && match.exact === exact) assignField(header, column, match.field, dictionary);
    }
  }
  return header;
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
    byField: [],
    filledFields: new Set(),
    readNotes,
  };
}

/** Adds a new JSON key as a column. A key names a field only by its exact name. */
export function addKeyColumn(header: Header, key: string, dictionary: Dictionary): Column {
  const index = header.columns.length;
  const label = hasManyDigits(key) ? 'a key' : key;
  const column: Column = { index, letter: '', header: key, field: null, label };
  header.columns.push(column);
  const fieldIndex = dictionary.fields.findIndex((field) => field.name === key);
  const field = dictionary.fields[fieldIndex];
  if (field) {
    column.field = field.name;
    header.byField[fieldIndex] = column;
  }
  return column;
}

function assignField(header: Header, column: Column, field: Field, dictionary: Dictionary): void {
  const fieldIndex = dictionary.fields.indexOf(field);
  if (header.byField[fieldIndex]) {
    header.duplicates.push({ column, field: field.name });
    return;
  }
  column.field = field.name;
  header.byField[fieldIndex] = column;
}

/** The field that a header names, by its exact header or an alias. */
export function findField(
  cell: string,
  dictionary: Dictionary,
): { field: Field; exact: boolean } | undefined {
  const folded = foldHeader(cell);
  const names = getHeaderNames(dictionary);
  const exact = names.exact.get(folded);
  if (exact) return { field: exact, exact: true };
  const alias = names.alias.get(folded);
  return alias && { field: alias, exact: false };
}

function getHeaderNames(dictionary: Dictionary): HeaderNames {
  let names = namesByDictionary.get(dictionary);
  if (!names) {
    const lengths = dictionary.fields.map((field) => field.header.length);
    names = { exact: new Map(), alias: new Map(), maxLength: Math.max(MAX_HEADER_LENGTH, ...lengths) };
    // The first one wins: a layout's own columns come before the fields its template lacks.
    for (const field of [...dictionary.fields].reverse()) {
      names.exact.set(foldHeader(field.header), field);
      for (const alias of [field.name, ...field.aliases]) names.alias.set(foldHeader(alias), field);
    }
    namesByDictionary.set(dictionary, names);
  }
  return names;
}
