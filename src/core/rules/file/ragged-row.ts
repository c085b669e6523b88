import { formatCount } from '../../values/count.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'file/ragged-row',
  kind: 'any',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference: a row has as many cells as the header',
  summary: 'A row has more or fewer cells than the header',
  why: 'A comma within an address that is not quoted moves all that follows by one column, so what is read may belong to another field.',
  cure: 'Look whether each value stands below its header; quote cells with a comma, or save the file anew from the spreadsheet',
  examples: {
    bad: { headers: ['First Name', 'Last Name', 'Medicaid ID'], file: { extraCells: 1 } },
    good: { headers: ['First Name', 'Last Name', 'Medicaid ID'] },
  },
  messages: {
    more: defineMessage(
      ({ count }: { count: number }) =>
        `${formatCount(count, 'cell')} beyond the last header; values may have moved`,
    ),
    fewer: defineMessage(
      ({ count }: { count: number }) => `${formatCount(count, 'cell')} fewer than headers; read as empty`,
      {
        outcome: 'note',
      },
    ),
  },
  check(row, _context, report) {
    if (row.extraCells > 0) report(null, 'more', { count: row.extraCells });
    if (row.missingCells > 0) report(null, 'fewer', { count: row.missingCells });
  },
});
