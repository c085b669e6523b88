import type { CellFact, RawInput } from './input.ts';
import type { ReadNotes } from './read-notes.ts';
import type { Basis, Day, Kind } from './vocabulary.ts';

/** The kind of value that a field holds. */
export type ValueKind = 'text' | 'id' | 'name' | 'day' | 'yes-no' | 'choice' | 'amount';

/** A field of a dictionary. */
export interface Field<F extends string = string> {
  /** The JSON key. */
  name: F;
  /** The header in the built-in layout, or in the user's. */
  header: string;
  /** What the field is, in one clause for the person who fills it in. */
  about: string;
  /** Other headers that mean the same. */
  aliases: readonly string[];
  kind: ValueKind;
  /**
   * The choices by canonical name, with other ways to type them. Case, spaces and punctuation do not matter. Of a yes or
   * no: ways to type it in this field alone.
   */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** Placeholders that a rule of the field reports as suspect. All others count as empty. */
  suspectWords?: readonly string[];
  /** Words, dates and notes of a call count as empty: they are no number that somebody assigned. */
  needsNumber?: true;
  /** What to ask where the cell cannot be read; without it, the choices are named. */
  doubt?: string;
  /** Why the field must be filled; undefined if it is optional. */
  required?: { rule: string; basis: Basis; source: string };
  /** Protected health information: never shown unless the user asks for values. */
  phi: boolean;
  /** The office's own, for its work with the checker: in no template, dialog or submission. */
  isOfficeOnly?: true;
  /** A column of the user's template that is not a built-in field: copied unchanged. */
  foreign?: true;
}

/** The fields of one kind of file, in the order of the template. */
export interface Dictionary<F extends string = string> {
  kind: Kind;
  fields: readonly Field<F>[];
  /** A row with one of the fields is a record, as in a list of who is registered. */
  isOneFieldEnough?: true;
  /** The user's own copy of the portal's template, if a layout file describes one. */
  template?: Template;
}

/** The portal's template as a layout file describes it. */
export interface Template {
  /** All of its headers in order. The dictionary has a field for every one. */
  headers: readonly string[];
  /** 2 if there is a row of group headers above the headers. */
  headerRows: 1 | 2;
  sheet?: string;
  /** The row of the first record, if it is not the row below the header. */
  firstRow?: number;
  /** The row of the headers; the second of two header rows. */
  headerRow?: number;
  /** The path of the official workbook. */
  workbook?: string;
  /** The dropdown lists of the template by field, as written there. */
  lists: ReadonlyMap<string, readonly string[]>;
}

/** How a column's field was found, most reliable first. */
export type ColumnBy = 'layout' | 'map' | 'name' | 'alias' | 'meaning' | 'content';

/** A column of the file and the field that it was mapped to. */
export interface Column<F extends string = string> {
  /** Index in the row, from 0. */
  index: number;
  /** A, B, ... AA. */
  letter: string;
  /** The row of the one value that the column has, in a form. */
  row?: number;
  /** As written in the file. */
  header: string;
  field: F | null;
  /** How the field was found; `map` without a field if the user ignores the column. */
  by: ColumnBy | null;
  /** The column holds a person's first and last name in one. */
  isFullName?: true;
  /** The column holds this part of a name that the field holds in one. */
  part?: 'first' | 'last';
  /** The printable name: the header, or the letter if the header may be data. */
  label: string;
}

/** A column that only the user can identify. */
export interface ColumnQuestion<F extends string = string> {
  column: Column<F>;
  /** The fields that it may be, the likeliest first. */
  fields: readonly F[];
  /** The shapes of up to three of its cells: "9 digits". */
  examples: readonly string[];
}

/** The header row of a file, or the keys of its records. */
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
  /** Columns that the user is asked about. They are not read. */
  questions: ColumnQuestion<F>[];
  /** The columns by the index of their field in the dictionary; undefined if the file lacks the field. */
  byField: (Column<F> | undefined)[];
  /**
   * Fields without a column of their own whose texts come from the user's settings or from other columns; for records
   * complete only after the last one.
   */
  filledFields: ReadonlySet<string>;
  /** The reader's notes on the file; complete only after the last row. */
  readNotes: ReadNotes;
}

/** A record: a person and provider, or a ticket. */
export interface Row<F extends string = string> {
  readonly kind: Kind;
  /** The fields of the file, as the user's layout names and requires them if there is one. */
  readonly dictionary: Dictionary;
  /** Number among the records, from 1. */
  readonly record: number;
  /** The row number in Excel; in JSON the position in the array, from 1. */
  readonly row: number;
  /** Whether the file has a column for the field. Always for JSON: a key left out is a blank cell there. */
  hasColumn(field: F): boolean;
  /** Whether the user is asked which column holds the field, so that nobody knows what is in it. */
  isAsked(field: F): boolean;
  /** The text as written, or '' if there is none. */
  raw(field: F): string;
  /** The text with unusual blanks, dashes and digits normalized; '' if blank or a placeholder. */
  text(field: F): string;
  /** `text` without blanks, dashes and a trailing .0, to compare identifiers. */
  plain(field: F): string;
  /** `plain` in lower case: identifiers with the same key are the same. */
  key(field: F): string;
  /** `text` without case, blanks and punctuation, to compare names. */
  folded(field: F): string;
  /** The calendar day; undefined if blank or unreadable. */
  day(field: F): Day | undefined;
  /** undefined if blank or unreadable. */
  yes(field: F): boolean | undefined;
  /** The canonical name of the choice; undefined if blank or unreadable. */
  choice(field: F): string | undefined;
  /** US dollars, 0 or more; undefined if blank or unreadable. */
  amount(field: F): number | undefined;
  /** Whether the cell is empty or has a placeholder. An unreadable cell is not blank. */
  isBlank(field: F): boolean;
  /** Whether the cell is blank only because what is in it counts as blank, such as n/a. */
  hasPlaceholder(field: F): boolean;
  /** Whether the cell has content that cannot be read as the field's kind. */
  isUnreadable(field: F): boolean;
  /** The fields that are unreadable, in the order of the dictionary. */
  unreadable(): readonly Field[];
  /** The reader's note on the cell. */
  fact(field: F): CellFact | undefined;
  /** How many cells with content are beyond the last column of the header. */
  readonly extraCells: number;
  /** How many fewer cells the row has than the header. */
  readonly missingCells: number;
}
