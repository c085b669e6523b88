import type { InputFormat, Kind } from './vocabulary.ts';

/** The errors that a workbook's cell can hold. Excel stores newer ones, such as #SPILL!, as one of these. */
export const CELL_ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;

/** An error instead of a value; 'error' for one of another program, or a number that cannot be read. */
export type ErrorFact = 'error' | (typeof CELL_ERRORS)[number];

/** What the reader lost or guessed about a cell. */
export type CellFact =
  | 'number' // a number cell: leading zeros are gone, more than 15 digits are rounded
  | 'date' // a date cell; the text is the ISO date
  | 'formatted-zeros' // a number cell whose format shows leading zeros
  | 'rounded' // a number too long to be held exactly
  | ErrorFact // the text is empty
  | 'formula-empty' // a formula that was saved without a result; the text is empty
  | 'nested' // a list or object instead of a value; the text is empty
  | 'guarded' // a text after an apostrophe, which keeps spreadsheets from running it; the text is without it
  | 'boolean';

/** A row of a spreadsheet as read: every cell as text, column by column. */
export interface RawRow {
  /** The row number in Excel. */
  row: number;
  cells: string[];
  /** By column index, only for cells with a note. */
  facts?: Map<number, CellFact>;
  hidden?: boolean;
  /** Whether a cell has its value from a cell above that is merged downwards. */
  isFilledFromAbove?: true;
}

/** An object of a JSON input as read. */
export interface RawRecord {
  /** The position in the array, or the line of an .ndjson file, from 1. */
  row: number;
  keys: string[];
  values: string[];
  facts?: Map<number, CellFact>;
  /** Keys that the object has twice; the last value counts. */
  duplicateKeys?: string[];
  /** The object as written in the input; none for rows in memory. */
  text?: string;
}

/** A sheet of an input. A .csv file has one without a name. */
export interface RawSheet {
  name: string | null;
  hidden: boolean;
  /** Whether day serials count from 1904. */
  date1904: boolean;
  /** Reads from the start on every call. Rows come in batches, because awaiting them one by one is slow. */
  rows(): AsyncIterable<RawRow[]>;
  /** Reads the widths of the columns, by index; a sheet without any has no such function. */
  readColumnFormats?(): Promise<ColumnFormat[]>;
}

/** How wide a column of a workbook is. */
export interface ColumnFormat {
  /** In characters. */
  width?: number;
  hidden: boolean;
}

/** An opened input: a spreadsheet's grid of cells, or the records of a JSON. */
export type RawInput = GridInput | RecordsInput;

interface OpenedInput {
  /** The path as the user typed it; "-" for standard input. */
  file: string;
  format: InputFormat;
  /** Whether the input is not UTF-8 and is read as Windows-1252. */
  windows1252: boolean;
}

/** An opened spreadsheet. */
export interface GridInput extends OpenedInput {
  shape: 'grid';
  sheets: RawSheet[];
}

/** An opened JSON input. */
export interface RecordsInput extends OpenedInput {
  shape: 'records';
  /** The kind of the records: a .json file holds tickets. */
  kind: Kind;
  /** The text before and after the list, if it is the "tickets" member of an object. */
  wrapper?: { before: string; after: string };
  /** Reads from the start on every call. */
  records(): AsyncIterable<RawRecord[]>;
}
