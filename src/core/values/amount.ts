const AMOUNT = /^\$? ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})\d*)?$/;

/** An amount of dollars in cents; undefined if the text is none. Fractions of a cent are dropped. */
export function parseAmount(text: string): number | undefined {
  const match = AMOUNT.exec(text.trim());
  if (!match) return undefined;
  const [, dollars = '', cents = ''] = match;
  return Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'));
}
