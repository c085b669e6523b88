import { hasManyDigits } from '../fields/header-name.ts';
import type { Column, Dictionary, Field, Header, ReadNotes } from '../model/field.ts';
import { toColumnLetter } from '../values/column-letter.ts';
import { foldHeader } from '../values/text.ts';

/** Headers by how they fold; an exact header outranks an alias. */
interface HeaderNames {
  exact: Map<string, Field>;
  alias: Map<string, Field>;
  /** In letters; a longer cell is no header. */
  maxLength: number;
}

const MAX_HEADER_LENGTH = 60;

const namesByDictionary = new WeakMap<Dictionary, HeaderNames>();

/** How many fields a row's cells name, and how many of them by the exact header: how well it would do as a header row. */
export function countMatchingFields(
  cells: readonly string[],
  dictionary: Dictionary,
): { known: number; exact: number } {
  const found = new Map<Field, boolean>();
  for (const cell of cells) {
    const match =
      cell.length > getHeaderNames(dictionary).maxLength ? undefined : findField(cell, dictionary);
    if (match) found.set(match.field, match.exact || found.get(match.field) === true);
  }
  return { known: found.size, exact: [...found.values()].filter(Boolean).length };
}

/** Maps a header row to fields. Headers are printed only where the row is plainly one, else the column's letter. */
export function mapHeader(cells: readonly string[], row: number, dictionary: Dictionary): Header {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const { known } = countMatchingFields(cells, dictionary);
  const isHeaderRow = known >= 3 || known * 2 >= filled;
  const header = createEmptyHeader(dictionary, 'grid', row);
  const ranked = cells.map((cell, index) => {
    const letter = toColumnLetter(index);
    const printable = isHeaderRow && !hasManyDigits(cell);
    const label = printable && cell.trim() !== '' ? cell.trim() : letter;
    const column: Column = { index, letter, header: cell, field: null, label };
    header.columns.push(column);
    return { column, match: findField(cell, dictionary) };
  });
  for (const exact of [true, false]) {
    for (const { column, match } of ranked) {
      if (match && match.exact === exact) assignField(header, column, match.field, dictionary);
    }
  }
  return header;
}

/** A header without columns yet. Records add theirs one key at a time and have no header row. */
export function createEmptyHeader(dictionary: Dictionary, shape: Header['shape'], row = 0): Header {
  const readNotes: ReadNotes = {
    windows1252: false,
    hiddenSheet: false,
    hiddenRows: 0,
    otherSheets: 0,
    similarSheets: 0,
    duplicateKeys: [],
  };
  return { dictionary, shape, row, columns: [], duplicates: [], byField: [], readNotes };
}

/** Adds a JSON key that was not seen before; keys are the field names, exactly. */
export function addKeyColumn(header: Header, key: string, dictionary: Dictionary): Column {
  const index = header.columns.length;
  const label = hasManyDigits(key) ? 'a key' : key;
  const column: Column = { index, letter: '', header: key, field: null, label };
  header.columns.push(column);
  const place = dictionary.fields.findIndex((field) => field.name === key);
  const field = dictionary.fields[place];
  if (field) {
    column.field = field.name;
    header.byField[place] = column;
  }
  return column;
}

function assignField(header: Header, column: Column, field: Field, dictionary: Dictionary): void {
  const place = dictionary.fields.indexOf(field);
  if (header.byField[place]) {
    header.duplicates.push({ column, field: field.name });
    return;
  }
  column.field = field.name;
  header.byField[place] = column;
}

/** The field that a header names: exactly, or by one of its other names. */
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
    // The first wins: a layout's own columns stand before the fields that its template lacks.
    for (const field of [...dictionary.fields].reverse()) {
      names.exact.set(foldHeader(field.header), field);
      for (const alias of [field.name, ...field.aliases]) names.alias.set(foldHeader(alias), field);
    }
    namesByDictionary.set(dictionary, names);
  }
  return names;
}
