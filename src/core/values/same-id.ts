import { isLetter, normalizeId } from './text.ts';

const SPACE = 32;
const DASH = 45;

/** Whether two identifiers are the same without case, blanks and dashes. Ends at the first difference and copies nothing. */
export function isSameId(a: string, b: string): boolean {
  let i = 0;
  let k = 0;
  for (;;) {
    while (isSkipped(a.charCodeAt(i))) i += 1;
    while (isSkipped(b.charCodeAt(k))) k += 1;
    if (i >= a.length && k >= b.length) return true;
    if (i >= a.length || k >= b.length) return isSameWithoutDecimals(a, b);
    if (foldCase(a.charCodeAt(i)) !== foldCase(b.charCodeAt(k))) return false;
    i += 1;
    k += 1;
  }
}

/** A number cell leaves .0 behind its digits. */
function isSameWithoutDecimals(a: string, b: string): boolean {
  if (!a.includes('.') && !b.includes('.')) return false;
  return normalizeId(a).toLowerCase() === normalizeId(b).toLowerCase();
}

function isSkipped(unit: number): boolean {
  return unit === SPACE || unit === DASH;
}

function foldCase(unit: number): number {
  return isLetter(unit) ? unit | 32 : unit;
}
