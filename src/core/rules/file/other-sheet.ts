import { formatCount } from '../../values/count.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/other-sheet',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference: one sheet is one request',
  summary: 'The file has other sheets that were not read.',
  why: 'We read one sheet, the one with the most headings that we know. Another with the same headings may have rows that you want to send.',
  cure: 'Put all rows on one sheet, or save each sheet as a separate file.',
  examples: {
    bad: { cells: {}, file: { otherSheets: [['First Name', 'Last Name', 'Medicaid ID']] } },
    good: { cells: {} },
  },
  messages: {
    others: defineMessage(
      ({ others }: { others: number }) => `We did not read ${formatCount(others, 'other sheet')}.`,
    ),
    similar: defineMessage(
      ({ others, similar }: { others: number; similar: number }) =>
        `We did not read ${formatCount(others, 'other sheet')}, ${similar} with headings like these.`,
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
