import type { SkippedRange, SkipReason } from '../../model/read-notes.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

const MAX_MESSAGE_LENGTH = 160;

const WORDS: Readonly<Record<SkipReason, string>> = {
  total: 'total',
  note: 'note',
  heading: 'heading',
  number: 'lone number',
  header: 'repeated heading',
  example: 'example',
};

export default defineFileRule({
  id: 'file/skipped-rows',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference: a record has more than one cell, and is no sum',
  summary: 'Rows that are not tickets or people were skipped.',
  why: 'A spreadsheet may have totals, notes, headings and line numbers, but those are not sent.',
  cure: 'Do nothing, unless you meant to send one of these rows. Then fill in its other cells.',
  examples: {
    bad: { cells: {}, file: { moreRows: [['Total', '1']] } },
    good: { cells: {} },
  },
  messages: {
    row: defineMessage(
      ({ row, reason }: { row: number; reason: Shown }) => `Row ${row} was skipped. It is a ${reason}.`,
    ),
    rows: defineMessage(
      ({ rows, reasons }: { rows: Shown; reasons: Shown }) => `Rows ${rows} were skipped: ${reasons}.`,
    ),
  },
  begin(_context, { readNotes }, reportFile) {
    return {
      finish() {
        const ranges = readNotes.skippedRows.filter(({ why }) => why !== 'example');
        const [first] = ranges;
        if (!first) return;
        if (ranges.length === 1 && first.from === first.to) {
          reportFile(null, 'row', { row: first.from, reason: showTrusted(WORDS[first.why]) });
          return;
        }
        const reasons = listReasons(ranges);
        const rows = listRows(ranges, MAX_MESSAGE_LENGTH - FRAME_LENGTH - reasons.length);
        reportFile(null, 'rows', { rows: showTrusted(rows), reasons: showTrusted(reasons) });
      },
    };
  },
});

const FRAME_LENGTH = 'Rows  were skipped: .'.length;

/** "31, 40-42", as many as fit in the length, then "and 12 more". */
function listRows(ranges: readonly SkippedRange[], maxLength: number): string {
  let more = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  let text = '';
  for (const { from, to } of ranges) {
    const next = `${text === '' ? '' : `${text}, `}${from === to ? from : `${from}-${to}`}`;
    const left = more - (to - from + 1);
    if (text !== '' && `${next} and ${left} more`.length > maxLength) return `${text} and ${more} more`;
    text = next;
    more = left;
  }
  return text;
}

/** "total, notes": the reasons in the order of the rows. */
function listReasons(ranges: readonly SkippedRange[]): string {
  const counts = new Map<SkipReason, number>();
  for (const { from, to, why } of ranges) counts.set(why, (counts.get(why) ?? 0) + to - from + 1);
  return [...counts].map(([why, count]) => (count === 1 ? WORDS[why] : `${WORDS[why]}s`)).join(', ');
}
