import { isDigits } from './text.ts';

export type NpiFault = 'length' | 'card' | 'first-digit' | 'check-digit';

/**
 * What is wrong with an NPI (without blanks and dashes), or undefined.
 * It has 10 digits, the first 1 or 2, and a Luhn check digit over 80840 and the first nine (CMS NPI standard).
 */
export function findNpiFault(npi: string): NpiFault | undefined {
  if (npi.length === 15 && /^80840\d{10}$/.test(npi)) return 'card';
  if (!isDigits(npi, 10)) return 'length';
  if (npi[0] !== '1' && npi[0] !== '2') return 'first-digit';
  return computeLuhnSum(npi) % 10 === 0 ? undefined : 'check-digit';
}

/** The Luhn sum of ten digits after the prefix 80840, which adds 24. */
function computeLuhnSum(npi: string): number {
  let sum = 24;
  for (let i = 0; i < 10; i += 1) {
    const digit = npi.charCodeAt(i) - 48;
    const weighted = i % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
