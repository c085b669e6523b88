/** Numbers printed in advertisements, or withdrawn; they belong to nobody (SSA). */
const DUMMY_SSNS = new Set(['078051120', '457555462', '219099999']);

/** Whether a text is formatted as a Social Security number: NNN-NN-NNNN. */
export function hasSsnFormat(text: string): boolean {
  return /^\d{3}[- ]\d{2}[- ]\d{4}$/.test(text.trim());
}

/** Whether nine digits are a Social Security number that SSA never issued. */
export function isNeverIssuedSsn(digits: string): boolean {
  return /^(?:000|666|9)|^...00|0000$/.test(digits) || DUMMY_SSNS.has(digits);
}
