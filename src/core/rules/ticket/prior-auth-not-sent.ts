import { findAuthorizationFault } from '../../portal/prior-auth.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/prior-auth-not-sent',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §10',
  summary: 'The plan did not get the prior authorization in the dispute.',
  why: 'If you got a prior authorization, you must have given it to the plan in the dispute. You cannot bring it up first in the portal. An authorization does not guarantee payment.',
  cure: 'Send the authorization to the plan in a new dispute. Then submit the ticket for that dispute.',
  examples: {
    bad: { cells: { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-AUTH-1', priorAuthSent: 'no' } },
    good: { cells: { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-AUTH-1', priorAuthSent: 'yes' } },
  },
  messages: {
    notSent: defineMessage(
      () => 'The plan did not get the authorization in the dispute. This ticket would be closed.',
    ),
    blank: defineMessage(
      () =>
        'The answer is missing. If the plan did not get the authorization in the dispute, the ticket would be closed.',
      { outcome: 'review', asksForField: true },
    ),
    words: defineMessage(
      () =>
        'The word in this cell counts as blank. If the plan did not get the authorization in the dispute, this ticket would be closed.',
      { outcome: 'review' },
    ),
  },
  needs: ['priorAuthNumber'],
  check(row, _context, report) {
    const found = findAuthorizationFault(row);
    if (found?.gap === 'not-sent') report('priorAuthSent', 'notSent', {});
    if (found?.gap === 'sent-blank')
      report('priorAuthSent', row.hasPlaceholder('priorAuthSent') ? 'words' : 'blank', {});
  },
});
