import { normalizeId } from './text.ts';

export type PhoneFault = 'length' | 'first-digit';

const EXTENSION = /(?:x|ext|extension|#)[\s.:]*\d{1,6}$/i;

/** The source of a pattern for a number that is plainly written as a phone number, with or without an extension. */
export const WRITTEN_PHONE = String.raw`(?:(?:\+?1[\s.-]{0,3})?(?:\(\d{3}\)\s{0,3}|\d{3}[.-])\d{3}[\s.-]\d{4}|\+1[\s.-]{0,3}\d{3}[\s.-]{0,3}\d{3}[\s.-]{0,3}\d{4})(?:\s{0,3}(?:x|ext\.?)\s{0,3}\d{1,9})?`;

/** A longer text is more than one phone number, however few digits it has. */
const MAX_LENGTH = 100;

/** Matches most numbers without further work. */
const USUAL_FORMAT = /^\(?[2-9]\d\d\)?[ .-]?[2-9]\d\d[ .-]?\d{4}$/;

/**
 * What is wrong with a US phone number, or undefined: 10 digits, with or without a leading 1 and an extension; area
 * code and exchange start with 2 to 9 (North American Numbering Plan).
 */
export function findPhoneFault(text: string): PhoneFault | undefined {
  if (USUAL_FORMAT.test(text)) return undefined;
  if (text.length > MAX_LENGTH) return 'length';
  const digits = normalizeId(text.replace(EXTENSION, '')).replace(/\D/g, '');
  const number = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (number.length !== 10) return 'length';
  return /^[2-9]\d\d[2-9]/.test(number) ? undefined : 'first-digit';
}
