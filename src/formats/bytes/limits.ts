const MIB = 2 ** 20;

/** What an input may cost before it is refused: more than honest files need, less than a machine has. */
export const LIMITS = {
  /** Bytes of a file as it lies on disk. */
  fileBytes: 1024 * MIB,
  /** Bytes of standard input or a pipe, which are held in memory. */
  memoryBytes: 256 * MIB,
  /** Bytes of a .json or an earlier report, which take 6 to 8 times as much in memory. */
  jsonBytes: 128 * MIB,
  /** Bytes of a settings or layout file. */
  settingsBytes: MIB,
  /** Rows of a sheet or .csv, or records of a JSON: as many as a worksheet of Excel has. */
  rows: 1_048_576,
  /** Columns, or keys of one object. */
  columns: 16_384,
  /** Characters of one cell's text, or of one XML tag. Excel's cells end at 32,767, before escapes. */
  textLength: 1_000_000,
  /** Bytes of one row of a .csv, or characters of one line of an .ndjson. */
  recordLength: MIB,
  /** Elements within elements of XML, or lists and objects within each other of JSON. */
  depth: 64,
  /** Parts in the zip of a workbook. */
  entries: 10_000,
  /** Unpacked bytes of one part: a full sheet of 1,048,576 rows by 30 columns is about 1.5 GB. */
  partBytes: 2048 * MIB,
  /** Unpacked bytes of a part that describes the others: workbook, relationships, styles. */
  smallBytes: 32 * MIB,
  /** Unpacked bytes of the shared strings, which are held in memory. */
  heldBytes: 256 * MIB,
  /** Unpacked bytes of all parts that are read. */
  totalBytes: 4096 * MIB,
  /** Unpacked to packed. Real sheets stay under 60, an inflation bomb comes near 1,000. */
  ratio: 200,
  /** Unpacked bytes under which the ratio says nothing. */
  ratioFrom: MIB,
  sharedStrings: 10_000_000,
  /** Sheets, or relationships of one part. */
  sheets: 10_000,
  /** Cells of a sheet with the empty ones before them, since those are padded. */
  cells: 100_000_000,
  /** Rows in which a cell stands after more empty ones than this; padding those takes 131 kB a row. */
  farGap: 1_000,
  farRows: 256,
  merges: 200_000,
};

export type Limits = typeof LIMITS;

/** A number as a sentence gives it: 16,384. */
export function formatNumber(count: number): string {
  return count.toLocaleString('en-US');
}

/** An amount of bytes as a sentence gives it: 256 MiB, 1,000 bytes. */
export function formatBytes(bytes: number): string {
  return bytes % MIB === 0 ? `${formatNumber(bytes / MIB)} MiB` : `${formatNumber(bytes)} bytes`;
}
