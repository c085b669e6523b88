import { isUncorrectedClaim } from '../../portal/corrected-claim.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/corrected-claim-first',
  kind: 'ticket',
  outcome: 'note',
  basis: 'plan',
  source: 'BCBSIL, provider pages on claim disputes',
  summary: 'The denial says only that the claim was wrong or incomplete.',
  why: 'A claim that was wrong or incomplete needs a corrected claim first. A dispute is for a claim that was right. That is all that CARC 16 says, alone or with a remark code for missing information.',
  cure: 'Send the plan a corrected claim. If you already sent one, say so under Description.',
  examples: {
    bad: { cells: { denialCodes: 'CO-16', description: 'Denied as incomplete' } },
    good: { cells: { denialCodes: 'CO-16', description: 'The corrected claim was refused' } },
  },
  messages: {
    incomplete: defineMessage(
      () =>
        'Code 16 says only that the claim was wrong or incomplete. Such a claim needs a corrected claim first.',
    ),
  },
  needs: ['denialCodes'],
  check(row, _context, report) {
    if (isUncorrectedClaim(row)) report('denialCodes', 'incomplete', {});
  },
});
