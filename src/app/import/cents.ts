const DECIMAL = /^[+-]?(?:\d{1,12}(?:\.\d*)?|\.\d+)$/;

/** An amount of X12 in cents, so that sums are exact; an absent one is 0, and undefined is no amount. */
export function parseCents(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return 0;
  if (!DECIMAL.test(text)) return undefined;
  return Math.round(Number(text) * 100);
}

/** Cents as dollars: 1234.50. */
export function formatCents(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
