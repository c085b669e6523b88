import type { InputFormat, Kind } from './vocabulary.ts';

/** What the reader lost or had to guess about one cell. */
export type CellFact =
  | 'number' // a number cell: leading zeros are gone, more than 15 digits are rounded
  | 'date' // a date cell, given here as ISO
  | 'formatted-zeros' // a number cell shown with leading zeros by its format
  | 'rounded' // a number too long to be held exactly
  | 'error' // #N/A and the like; the text is empty
  | 'formula-empty' // a formula that was saved without a result; the text is empty
  | 'nested' // a list or object where a value was expected; the text is empty
  | 'guarded' // a text with an apostrophe before it, so that no spreadsheet runs it; given here without
  | 'boolean';

/** One row of a spreadsheet as read: every cell as text, column by column. */
export interface RawRow {
  /** As Excel numbers it. */
  row: number;
  cells: string[];
  /** By column, only where there is something to say. */
  facts?: Map<number, CellFact>;
  hidden?: boolean;
}

/** One object of a JSON input as read. */
export interface RawRecord {
  /** Place in the array, or line of an .ndjson, from 1. */
  row: number;
  keys: string[];
  values: string[];
  facts?: Map<number, CellFact>;
  /** Keys that the object has twice; the last value counts. */
  duplicateKeys?: string[];
  /** The object as written in the input; none for rows in memory. */
  text?: string;
}

/** One sheet of an input. A .csv has one, without a name. */
export interface RawSheet {
  name: string | null;
  hidden: boolean;
  /** Whether day serials count from 1904. */
  date1904: boolean;
  /** May be called again: each call reads from the start. Rows come in batches so that waiting costs nothing. */
  rows(): AsyncIterable<RawRow[]>;
}

/** An opened input: a spreadsheet's grid of cells, or the records of a JSON. */
export type RawInput = GridInput | RecordsInput;

interface OpenedInput {
  /** As the user gave it; "-" for standard input. */
  file: string;
  format: InputFormat;
  /** Whether bytes that are not UTF-8 made the reader take Windows-1252. */
  windows1252: boolean;
}

export interface GridInput extends OpenedInput {
  shape: 'grid';
  sheets: RawSheet[];
}

export interface RecordsInput extends OpenedInput {
  shape: 'records';
  /** What the records are: a .json holds tickets. */
  kind: Kind;
  /** What stands around the list of an object that holds it under "tickets". */
  wrapper?: { before: string; after: string };
  /** May be called again: each call reads from the start. */
  records(): AsyncIterable<RawRecord[]>;
}
