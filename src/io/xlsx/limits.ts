const MIB = 2 ** 20;

/** What a workbook may cost before it is refused. The sheet's own bounds are Excel's. */
export const XLSX_LIMITS = {
  /** Bytes of the file as it lies on disk. */
  fileBytes: 256 * MIB,
  /** Parts in the zip. */
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
  /** Elements within elements. */
  depth: 64,
  /** Characters of one cell's text, or of one tag. Excel's cells end at 32,767, before escapes. */
  textLength: 1_000_000,
  sharedStrings: 10_000_000,
  /** Sheets, or relationships of one part. */
  sheets: 10_000,
  rows: 1_048_576,
  columns: 16_384,
  /** Cells with the empty ones before them, since those are padded. */
  cells: 100_000_000,
  /** Rows in which a cell stands after more empty ones than this; padding those takes 131 kB a row. */
  farGap: 1_000,
  farRows: 256,
  merges: 200_000,
};

export type XlsxLimits = typeof XLSX_LIMITS;
