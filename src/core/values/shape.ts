import { formatCount } from './count.ts';

/** Describes a value without showing it: "8 digits", "3 letters and 9 digits", "14 characters". */
export function describeShape(text: string): string {
  const digits = text.replace(/\D/g, '').length;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  const others = [...text].length - digits - letters;
  if (others > 0 && letters > 0) return formatCount([...text].length, 'character');
  const parts = [letters && formatCount(letters, 'letter'), digits && formatCount(digits, 'digit')].filter(
    Boolean,
  );
  if (others > 0) parts.push('punctuation');
  return parts.join(' and ') || 'nothing';
}
