import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/hidden-rows',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference: a filter hides rows, but does not take them out',
  summary: 'Hidden rows were read.',
  why: 'The portal would read them too. A filter may hide rows that you do not want to send.',
  cure: 'Show all rows. Delete the ones that you do not want to send.',
  examples: { bad: { cells: {}, file: { hiddenRows: true } }, good: { cells: {} } },
  messages: {
    rows: defineMessage(({ count }: { count: number }) =>
      count === 1
        ? '1 hidden row was read like the others.'
        : `${count} hidden rows were read like the others.`,
    ),
    sheet: defineMessage(() => 'The sheet that was read is hidden.'),
  },
  begin(_context, header, reportFile) {
    return {
      finish() {
        const { hiddenRows, hiddenSheet } = header.readNotes;
        if (hiddenSheet) reportFile(null, 'sheet', {});
        if (hiddenRows > 0) reportFile(null, 'rows', { count: hiddenRows });
      },
    };
  },
});
