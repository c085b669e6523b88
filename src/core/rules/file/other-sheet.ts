import { formatCount } from '../../values/count.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/other-sheet',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference: one sheet is one request',
  summary: 'The workbook has sheets that were not read',
  why: 'One sheet is read, the one whose headers name the most fields. Another with the same headers may hold records that were meant to be sent.',
  cure: 'Put all records on one sheet, or save each sheet as a file of its own',
  examples: {
    bad: { cells: {}, file: { otherSheets: [['First Name', 'Last Name', 'Medicaid ID']] } },
    good: { cells: {} },
  },
  messages: {
    others: defineMessage(
      ({ others }: { others: number }) => `${formatCount(others, 'other sheet')} not read`,
    ),
    similar: defineMessage(
      ({ others, similar }: { others: number; similar: number }) =>
        `${formatCount(others, 'other sheet')} not read, ${similar} with headers like these`,
      { outcome: 'review' },
    ),
  },
  begin(_context, header, reportFile) {
    return {
      finish() {
        const { otherSheets: others, similarSheets: similar } = header.readNotes;
        if (similar > 0) reportFile(null, 'similar', { others, similar });
        else if (others > 0) reportFile(null, 'others', { others });
      },
    };
  },
});
