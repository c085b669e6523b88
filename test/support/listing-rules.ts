/** Rules with one message for a whole file, which lists columns or rows and may be long. */
export const LISTING_RULES: ReadonlySet<string> = new Set([
  'file/column-read-as',
  'file/unknown-column',
  'file/skipped-rows',
]);
