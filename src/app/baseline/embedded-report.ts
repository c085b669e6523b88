/** The element of the HTML report that has its JSON. Every `<` in the JSON is escaped, so the next tag ends it. */
const OPENING_TAG = '<script type="application/json" id="report">';
const CLOSING_TAG = '</script>';

/** How every page of ours begins. */
const GENERATOR = '<meta name="generator" content="portal-check">';
const MAX_HEAD_LENGTH = 2000;

/** Whether a text is a page of any program. */
export function isPage(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(text.slice(0, MAX_HEAD_LENGTH));
}

/** Whether a page is a report of ours. */
export function isReportPage(text: string): boolean {
  return text.slice(0, MAX_HEAD_LENGTH).includes(GENERATOR);
}

/** The JSON report in a page of ours; undefined if there is none. The page is searched for one tag, and never parsed or run. */
export function findEmbeddedReport(text: string): string | undefined {
  const start = text.indexOf(OPENING_TAG);
  if (start < 0) return undefined;
  const end = text.indexOf(CLOSING_TAG, start);
  return end < 0 ? undefined : text.slice(start + OPENING_TAG.length, end);
}
