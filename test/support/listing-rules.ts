/** Rules whose messages for a whole file name columns or rows, and may be long. */
export const LISTING_RULES: ReadonlySet<string> = new Set([
  'file/column-question',
  'file/column-read-as',
  'file/unknown-column',
  'file/skipped-rows',
]);
