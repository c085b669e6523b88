import type { CellFact, RawInput } from './input.ts';
import type { Basis, Day, Kind } from './vocabulary.ts';

export type ValueKind = 'text' | 'id' | 'name' | 'day' | 'yes-no' | 'choice' | 'amount';

/** One field of the dictionary. */
export interface Field<F extends string = string> {
  /** The JSON key. */
  name: F;
  /** The header in our layout, or in the user's. */
  header: string;
  /** What it is, in one clause for who fills it in. */
  about: string;
  /** Other headers that mean the same. */
  aliases: readonly string[];
  kind: ValueKind;
  /** For a choice: what may be typed (any case, spaces, punctuation) and what it means. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** Placeholders that a rule of the field tells as suspect; all others count as empty. */
  suspectWords?: readonly string[];
  /** Why it must be filled, where it must. */
  required?: { rule: string; basis: Basis; source: string };
  /** Protected health information: never shown unless asked for. */
  phi: boolean;
  /** A column of the user's template that is no field of ours: copied through. */
  foreign?: true;
}

/** The fields of one kind of file, in the order of the template. */
export interface Dictionary<F extends string = string> {
  kind: Kind;
  fields: readonly Field<F>[];
  /** The user's own copy of the portal's template, where a layout file describes it. */
  template?: Template;
}

/** What a layout file says of the portal's template. */
export interface Template {
  /** All of its headers, in its order; each is a field of the dictionary. */
  headers: readonly string[];
  /** 2 where a row of group headers stands above the headers. */
  headerRows: 1 | 2;
  sheet?: string;
  /** The row for the first record, where it is not the one below the header. */
  firstRow?: number;
  /** The header's own row, the last of two. */
  headerRow?: number;
  /** Path of the official workbook. */
  workbook?: string;
  /** What may be chosen from a list in the template, by field, as it is written there. */
  lists: ReadonlyMap<string, readonly string[]>;
}

/** A column of the file as it was mapped. */
export interface Column<F extends string = string> {
  /** Place in the row, from 0. */
  index: number;
  /** A, B, ... AA. */
  letter: string;
  /** As written in the file. */
  header: string;
  field: F | null;
  /** What may be printed: the header, or the letter where the header may be data. */
  label: string;
}

/** What the header row, or the keys, turned out to be. */
export interface Header<F extends string = string> {
  /** The fields that the columns were mapped to. */
  dictionary: Dictionary<F>;
  /** Records have keys instead of a header row and columns: each record has its own, in any order. */
  shape: RawInput['shape'];
  /** The header's row number; 0 for records, which have none. */
  row: number;
  columns: Column<F>[];
  /** Columns that map to a field which another column already has. */
  duplicates: { column: Column<F>; field: F }[];
  /** The columns by the field's place in the dictionary; undefined where the file lacks it. */
  byField: (Column<F> | undefined)[];
  /** What the reader met; complete only after the last row. */
  readNotes: ReadNotes;
}

/** What concerns the whole file and was met while reading it. */
export interface ReadNotes {
  /** Bytes that are not UTF-8 were read as Windows-1252. */
  windows1252: boolean;
  hiddenSheet: boolean;
  hiddenRows: number;
  /** Sheets that were not read, and those among them whose headers we know too. */
  otherSheets: number;
  similarSheets: number;
  /** Keys that stand twice in one JSON object, each once. */
  duplicateKeys: string[];
}

/** One record: a person and provider, or a ticket. */
export interface Row<F extends string = string> {
  readonly kind: Kind;
  /** The fields of the file, named and required as in the user's layout where there is one. */
  readonly dictionary: Dictionary;
  /** Place among the records, from 1. */
  readonly record: number;
  /** As Excel numbers it; in JSON the place in the array. */
  readonly row: number;
  /** Whether the file has a column for the field. Always for JSON: a key left out is a blank cell there. */
  hasColumn(field: F): boolean;
  /** As written, or '' where there is none. */
  raw(field: F): string;
  /** Cleaned of odd blanks, dashes and digits; '' where blank or a placeholder. */
  text(field: F): string;
  /** `text` without blanks, dashes and a trailing .0: how identifiers are compared. */
  plain(field: F): string;
  /** `plain` in lower case: by which two identifiers are told to be the same. */
  key(field: F): string;
  /** `text` without case, blanks and punctuation: how names are compared. */
  folded(field: F): string;
  /** The calendar day, or undefined where blank or unreadable. */
  day(field: F): Day | undefined;
  /** undefined where blank or unreadable. */
  yes(field: F): boolean | undefined;
  /** The canonical choice, or undefined where blank or unreadable. */
  choice(field: F): string | undefined;
  /** Nothing was typed, or a placeholder. An unreadable cell is not blank. */
  isBlank(field: F): boolean;
  /** Something was typed that the field's kind cannot be read from. */
  isUnreadable(field: F): boolean;
  /** The fields that are unreadable, in the order of the dictionary. */
  unreadable(): readonly Field[];
  /** What the reader said about the cell. */
  fact(field: F): CellFact | undefined;
  /** How many cells with content stand beyond the header's last column. */
  readonly extraCells: number;
  /** How many cells the row has fewer than the header. */
  readonly missingCells: number;
}
