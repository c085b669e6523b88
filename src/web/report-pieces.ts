import { ENTRY_START, ROWS_END, ROWS_START } from '../report/html/entries.ts';
import type { ReportEntry, ReportPiece } from './messages.ts';

/** Characters of a piece: a message for every entry would cost more than rendering it. */
const PIECE_LENGTH = 65_536;

/** The report with its entries separate from the markup around them: the page shows only the first of a long list. */
export function* listPieces(report: Iterable<string>): Generator<ReportPiece> {
  let piece: ReportPiece = { html: '', entries: [] };
  let length = 0;
  for (const html of report) {
    const isEntry = html.startsWith(ENTRY_START);
    if (length >= PIECE_LENGTH || (!isEntry && piece.entries.length > 0)) {
      yield piece;
      piece = { html: '', entries: [] };
      length = 0;
    }
    if (isEntry) piece.entries.push(separateRows(html));
    else piece.html += html;
    length += html.length;
  }
  if (length > 0) yield piece;
}

function separateRows(html: string): ReportEntry {
  if (!html.includes(ROWS_START)) return { html, rows: [], end: '' };
  const start = html.indexOf(ROWS_START) + ROWS_START.length;
  const end = html.indexOf(ROWS_END, start);
  const rows = html.slice(start, end).trimEnd().split('\n');
  return { html: html.slice(0, start), rows, end: html.slice(end) };
}
