export type EinFault = 'length' | 'lost-zero' | 'prefix';

const UNASSIGNED_PREFIXES = new Set('00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97'.split(' '));

/** What is wrong with an EIN (without blanks and dashes), or undefined: it has 9 digits and an assigned prefix. */
export function findEinFault(ein: string): EinFault | undefined {
  if (/^\d{8}$/.test(ein)) return 'lost-zero';
  if (!/^\d{9}$/.test(ein)) return 'length';
  return UNASSIGNED_PREFIXES.has(ein.slice(0, 2)) ? 'prefix' : undefined;
}
