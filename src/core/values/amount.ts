const DOLLARS = /^\$?\s*(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;

/** The dollars of an amount as staff type it: 0 or more, with or without $ and commas. Undefined if it is none. */
export function parseAmount(text: string): number | undefined {
  if (!/\d/.test(text) || !DOLLARS.test(text)) return undefined;
  return Number(text.replace(/[$,\s]/g, ''));
}
