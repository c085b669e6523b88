const ASCENDING = '123456789012345';
const MIN_ASCENDING = 6;

/** Up to 15 times, since a spreadsheet makes zeros of the digits beyond. */
const SAME_DIGIT = /^(\d)\1{0,14}$/;

/** Whether digits were typed only to fill the cell: one digit throughout, or 123456789. */
export function isFillerNumber(digits: string): boolean {
  // Rules out most numbers before anything slower.
  const step = digits.charCodeAt(1) - digits.charCodeAt(0);
  if (digits.length > 1 && step !== 0 && step !== 1) return false;
  return SAME_DIGIT.test(digits) || (digits.length >= MIN_ASCENDING && ASCENDING.startsWith(digits));
}
