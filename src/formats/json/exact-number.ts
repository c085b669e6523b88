/** Every integer of up to this many digits is exact in JavaScript. */
const MAX_EXACT_DIGITS = 15;

/** Whether JavaScript can hold a number of a JSON text without rounding it. */
export function isExactNumber(number: string): boolean {
  const whole = /^-?(\d+)/.exec(number)?.[1] ?? '';
  return whole.length <= MAX_EXACT_DIGITS;
}
