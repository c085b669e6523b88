/** Numbers that were printed in advertisements, or withdrawn, and belong to nobody (SSA). */
const DUMMY_SSNS = new Set(['078051120', '457555462', '219099999']);

/** Whether a text is written the way a Social Security number is: NNN-NN-NNNN. */
export function hasSsnFormat(text: string): boolean {
  return /^\d{3}[- ]\d{2}[- ]\d{4}$/.test(text.trim());
}

/** Whether nine digits are a Social Security number that was never issued (SSA). */
export function isNeverIssuedSsn(digits: string): boolean {
  return /^(?:000|666|9)|^...00|0000$/.test(digits) || DUMMY_SSNS.has(digits);
}
