export type ZipFault = 'length' | 'lost-zero';

/** What is wrong with a ZIP given without blanks and dashes, or undefined: 5 digits, or 9. */
export function findZipFault(zip: string): ZipFault | undefined {
  if (/^\d{5}(?:\d{4})?$/.test(zip)) return undefined;
  // New England's and New Jersey's ZIPs start with 0, which a number cell drops.
  return /^\d{4}(?:\d{4})?$/.test(zip) ? 'lost-zero' : 'length';
}
