const CODE_A = 65;

/** The letter of a column: 0 is A, 26 is AA. */
export function toColumnLetter(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(CODE_A + ((n - 1) % 26)) + letters;
  }
  return letters;
}
