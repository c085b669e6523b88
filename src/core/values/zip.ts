export type ZipFault = 'length' | 'lost-zero';

/** What is wrong with a ZIP code (without blanks and dashes), or undefined: it has 5 or 9 digits. */
export function findZipFault(zip: string): ZipFault | undefined {
  if (/^\d{5}(?:\d{4})?$/.test(zip)) return undefined;
  // ZIP codes of New England and New Jersey start with 0, which a number cell drops.
  return /^\d{4}(?:\d{4})?$/.test(zip) ? 'lost-zero' : 'length';
}
