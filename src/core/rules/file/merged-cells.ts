import { formatCount } from '../../values/count.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/merged-cells',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference from how a merged cell looks on the screen',
  summary: 'A cell merged down was read for each of its rows.',
  why: 'A plan or a patient typed once for several rows belongs to all of them. The file itself has it only in the first row.',
  cure: 'Do nothing if each of these rows is a separate ticket or person. The clean files have the value in every row.',
  examples: { bad: { cells: {}, file: { mergedRows: true } }, good: { cells: {} } },
  messages: {
    rows: defineMessage(
      ({ count }: { count: number }) => `${formatCount(count, 'row')} took a value from a merged cell above.`,
    ),
  },
  begin(_context, { readNotes }, reportFile) {
    return {
      finish() {
        if (readNotes.mergedRows > 0) reportFile(null, 'rows', { count: readNotes.mergedRows });
      },
    };
  },
});
