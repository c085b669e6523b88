const MIB = 2 ** 20;

/** Limits beyond which an input is refused: more than real files need, less than a machine has. */
export const LIMITS = {
  /** Bytes of a file on disk. */
  fileBytes: 1024 * MIB,
  /** Bytes of standard input or a pipe, which are held in memory. */
  memoryBytes: 256 * MIB,
  /** Bytes of a .json or an earlier report, which take 6 to 8 times as much memory. */
  jsonBytes: 128 * MIB,
  /** Bytes of a settings or layout file. */
  settingsBytes: MIB,
  /** Rows of a sheet or .csv, or records of a JSON file: the number of rows in an Excel worksheet. */
  rows: 1_048_576,
  /** Columns, or keys of one JSON object. */
  columns: 16_384,
  /** Characters of one cell's text: as many as Excel allows. */
  textLength: 32_767,
  /** Characters of one XML tag, or of a text of an .xlsx before its escapes are read. */
  tagLength: 1_000_000,
  /** Bytes of one row of a .csv, or characters of one line of an .ndjson. */
  recordLength: MIB,
  /** Nesting depth of XML elements, or of JSON arrays and objects. */
  depth: 64,
  /** Parts in a workbook's zip. */
  entries: 10_000,
  /** Unpacked bytes of one part: a full sheet of 1,048,576 rows by 30 columns is about 1.5 GB. */
  partBytes: 2048 * MIB,
  /** Unpacked bytes of a part that describes other parts: workbook, relationships, styles. */
  smallBytes: 32 * MIB,
  /** Unpacked bytes of the shared strings, which are kept in memory. */
  heldBytes: 256 * MIB,
  /** Unpacked bytes of all parts that are read. */
  totalBytes: 4096 * MIB,
  /** Unpacked size divided by packed size. Real sheets stay under 60; a zip bomb comes near 1,000. */
  ratio: 200,
  /** Parts with fewer unpacked bytes than this may have any ratio. */
  ratioFrom: MIB,
  sharedStrings: 10_000_000,
  /** Sheets of a workbook, or relationships of one part. */
  sheets: 10_000,
  /** Cells of a sheet, including the empty cells that rows are padded with. */
  cells: 100_000_000,
  /**
   * Characters of the cells of a sheet that have over 1,000 each: a small workbook can have one long text in all of its
   * cells, and every rule reads it in every cell.
   */
  longTexts: 128 * MIB,
  /** A cell after more empty cells than this is far to the right; padding such a row takes up to 131 kB. */
  farGap: 1_000,
  /** Rows with a cell that is far to the right. */
  farRows: 256,
  /** Merged ranges of a workbook. */
  merges: 200_000,
};

/** The limits that a reader applies. */
export type Limits = typeof LIMITS;

/** Formats a number for a message: 16,384. */
export function formatNumber(count: number): string {
  return count.toLocaleString('en-US');
}

/** Formats a number of bytes for a message: 256 MiB, 1,000 bytes. */
export function formatBytes(bytes: number): string {
  return bytes % MIB === 0 ? `${formatNumber(bytes / MIB)} MiB` : `${formatNumber(bytes)} bytes`;
}
