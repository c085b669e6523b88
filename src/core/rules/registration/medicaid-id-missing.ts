import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/medicaid-id-missing',
  kind: 'registration',
  outcome: 'denied',
  basis: 'notice',
  source: 'notice §4a',
  summary: 'The Medicaid ID is missing.',
  why: 'A complete registration names the Medicaid ID. An incomplete one would be denied, and you cannot submit a ticket until you supply the ID. Words such as “applied for” are not an ID.',
  cure: "Type the provider's 12-digit HFS number from IMPACT.",
  examples: { bad: { cells: { medicaidId: '' } }, good: { cells: { medicaidId: '111222333001' } } },
  messages: {
    empty: defineMessage(() => 'This cell is blank. A registration without the Medicaid ID would be denied.'),
    words: defineMessage(
      () => 'The words in this cell count as blank. A registration without the Medicaid ID would be denied.',
    ),
  },
  needs: ['medicaidId'],
  check(row, _context, report) {
    if (!row.hasColumn('medicaidId') || !row.isBlank('medicaidId')) return;
    report('medicaidId', row.hasPlaceholder('medicaidId') ? 'words' : 'empty', {});
  },
});
