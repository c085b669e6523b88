import { formatNumber } from '../../core/values/count.ts';

const MIB = 2 ** 20;

/** Limits beyond which an input is refused. */
export interface Limits {
  /** Bytes of a file on disk. */
  fileBytes: number;
  /** Bytes of standard input or a pipe, which are held in memory. */
  memoryBytes: number;
  /** Bytes of a .json or an earlier report, which take 6 to 8 times as much memory. */
  jsonBytes: number;
  /** Bytes of a settings or layout file. */
  settingsBytes: number;
  /** Rows of a sheet or .csv, or records of a JSON file: the number of rows in an Excel worksheet. */
  rows: number;
  /** Columns, or keys of one JSON object. */
  columns: number;
  /** Characters of one cell's text: as many as Excel allows. */
  textLength: number;
  /** Characters of one XML tag, or of a text of an .xlsx before its escapes are read. */
  tagLength: number;
  /** Bytes of one row of a .csv, or characters of one line of an .ndjson. */
  recordLength: number;
  /** Nesting depth of XML elements, or of JSON arrays and objects. */
  depth: number;
  /** Parts in a workbook's zip. */
  entries: number;
  /** Unpacked bytes of one part: a full sheet of 1,048,576 rows by 30 columns is about 1.5 GB. */
  partBytes: number;
  /** Unpacked bytes of a part that describes other parts: workbook, relationships, styles. */
  smallBytes: number;
  /** Unpacked bytes of the shared strings, which are kept in memory. */
  heldBytes: number;
  /** Unpacked bytes of all parts that are read. */
  totalBytes: number;
  /** Unpacked size divided by packed size. Real sheets stay under 60; a zip bomb comes near 1,000. */
  ratio: number;
  /** Parts with fewer unpacked bytes than this may have any ratio. */
  ratioFrom: number;
  sharedStrings: number;
  /** Sheets of a workbook, or relationships of one part. */
  sheets: number;
  /** Cells of a sheet, including the empty cells that rows are padded with. */
  cells: number;
  /**
   * Characters of the cells of a sheet that have over 1,000 each: a small workbook can have one long text in all of its
   * cells, and every rule reads it in every cell.
   */
  longTexts: number;
  /** A cell after more empty cells than this is far to the right; padding such a row takes up to 131 kB. */
  farGap: number;
  /** Rows with a cell that is far to the right. */
  farRows: number;
  /** Merged ranges of a workbook. */
  merges: number;
}

/** More than real files need, less than a machine has. */
export const LIMITS: Limits = {
  fileBytes: 1024 * MIB,
  memoryBytes: 256 * MIB,
  jsonBytes: 128 * MIB,
  settingsBytes: MIB,
  rows: 1_048_576,
  columns: 16_384,
  textLength: 32_767,
  tagLength: 1_000_000,
  recordLength: MIB,
  depth: 64,
  entries: 10_000,
  partBytes: 2048 * MIB,
  smallBytes: 32 * MIB,
  heldBytes: 256 * MIB,
  totalBytes: 4096 * MIB,
  ratio: 200,
  ratioFrom: MIB,
  sharedStrings: 10_000_000,
  sheets: 10_000,
  cells: 100_000_000,
  longTexts: 128 * MIB,
  farGap: 1_000,
  farRows: 256,
  merges: 200_000,
};

/** Formats a number of bytes for a message: 256 MiB, 1,000 bytes. */
export function formatBytes(bytes: number): string {
  return bytes % MIB === 0 ? `${formatNumber(bytes / MIB)} MiB` : `${formatNumber(bytes)} bytes`;
}
