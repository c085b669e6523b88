import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/medicaid-id-missing',
  kind: 'registration',
  outcome: 'denied',
  basis: 'notice',
  source: 'notice §4a',
  summary: 'The Medicaid ID is empty',
  why: 'A complete registration names the Medicaid ID; an incomplete one is denied, and no ticket can be entered until it is supplied.',
  cure: 'Enter the 12-digit HFS provider number as it stands in IMPACT',
  examples: { bad: { cells: { medicaidId: '' } }, good: { cells: { medicaidId: '111222333001' } } },
  messages: {
    empty: defineMessage(() => 'empty; a registration without the Medicaid ID is denied'),
  },
  needs: ['medicaidId'],
  check(row, _context, report) {
    if (row.hasColumn('medicaidId') && row.isBlank('medicaidId')) report('medicaidId', 'empty', {});
  },
});
