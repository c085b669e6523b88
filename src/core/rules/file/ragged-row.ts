import { formatCount } from '../../values/count.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'file/ragged-row',
  kind: 'any',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference: a row has as many cells as the header',
  summary: 'A row has more or fewer cells than the headings.',
  why: 'A comma in an address without quotes moves the rest of the row by one column. Then a value is under the wrong heading.',
  cure: 'Check that each value is under its heading. Put cells with a comma in quotes, or save the file again from your spreadsheet.',
  examples: {
    bad: { headers: ['First Name', 'Last Name', 'Medicaid ID'], file: { extraCells: 1 } },
    good: { headers: ['First Name', 'Last Name', 'Medicaid ID'] },
  },
  messages: {
    more: defineMessage(
      ({ count }: { count: number }) =>
        `This row has ${formatCount(count, 'cell')} past the last heading. Values may have moved.`,
    ),
    fewer: defineMessage(
      ({ count }: { count: number }) =>
        `This row lacks ${formatCount(count, 'cell')} at its end. We read them as blank.`,
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
