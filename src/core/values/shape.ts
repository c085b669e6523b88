import { formatCount } from './count.ts';
import { hasLetter, isLetter } from './text.ts';

/** Describes a value without showing it: "8 digits", "3 letters and 9 digits", "14 characters". */
export function describeShape(text: string): string {
  let digits = 0;
  let letters = 0;
  let others = 0;
  // One pass over the text, because it may be as long as a cell.
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.codePointAt(i) as number;
    if (unit > 0xffff) i += 1;
    if (unit >= 48 && unit <= 57) digits += 1;
    else if (unit < 128 ? isLetter(unit) : hasLetter(String.fromCodePoint(unit))) letters += 1;
    else others += 1;
  }
  if (others > 0 && letters > 0) return formatCount(digits + letters + others, 'character');
  const parts = [letters && formatCount(letters, 'letter'), digits && formatCount(digits, 'digit')].filter(
    Boolean,
  );
  if (others > 0) parts.push('punctuation');
  return parts.join(' and ') || 'nothing';
}
