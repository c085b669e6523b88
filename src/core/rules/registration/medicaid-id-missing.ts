import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/medicaid-id-missing',
  kind: 'registration',
  outcome: 'denied',
  basis: 'notice',
  source: 'notice §4a',
  summary: 'The Medicaid ID is missing',
  why: 'A complete registration names the Medicaid ID; an incomplete one is denied, and no ticket can be entered until it is supplied. Words such as “applied for” are no ID.',
  cure: 'Enter the 12-digit HFS provider number as it stands in IMPACT',
  examples: { bad: { cells: { medicaidId: '' } }, good: { cells: { medicaidId: '111222333001' } } },
  messages: {
    empty: defineMessage(() => 'empty; a registration without the Medicaid ID is denied'),
    words: defineMessage(
      () => 'what it says counts as blank; a registration without the Medicaid ID would be denied',
    ),
  },
  needs: ['medicaidId'],
  check(row, _context, report) {
    if (!row.hasColumn('medicaidId') || !row.isBlank('medicaidId')) return;
    report('medicaidId', row.hasPlaceholder('medicaidId') ? 'words' : 'empty', {});
  },
});
