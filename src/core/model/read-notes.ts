/** Why a row of a spreadsheet is no record. */
export type SkipReason =
  | 'total' // a label and sums
  | 'note' // one cell
  | 'heading' // one short cell above records: a month, a plan
  | 'number' // a number and nothing else, such as a line number typed ahead
  | 'header' // the header row once more
  | 'example'; // a template's example

/** Consecutive rows that are no records. */
export interface SkippedRange {
  from: number;
  to: number;
  why: SkipReason;
}

/** Observations about the whole file, made while reading it. */
export interface ReadNotes {
  /** The file is not UTF-8 and was read as Windows-1252. */
  windows1252: boolean;
  hiddenSheet: boolean;
  hiddenRows: number;
  /** Records with a value of a merged cell that begins above them. */
  mergedRows: number;
  skippedRows: SkippedRange[];
  /** Sheets that were not read, and how many of them have headers like these. */
  otherSheets: number;
  similarSheets: number;
  /** Keys that occur twice in one JSON object, without repetition. */
  duplicateKeys: string[];
  /** How many records have a default of the user's settings, and in which fields. */
  defaultRows: number;
  defaultFields: Set<string>;
}
