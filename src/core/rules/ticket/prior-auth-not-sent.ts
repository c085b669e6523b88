import { findAuthorizationFault } from '../../portal/prior-auth.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/prior-auth-not-sent',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §10',
  summary: 'The prior authorization was not given to the MCO in the dispute',
  why: 'A prior authorization that was obtained must have been given to the MCO in its internal dispute; it cannot be brought up for the first time in the portal. Nor does an authorization guarantee payment.',
  cure: 'Send the authorization to the MCO in a dispute of its own, and enter the ticket for that dispute',
  examples: {
    bad: { cells: { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-AUTH-1', priorAuthSent: 'no' } },
    good: { cells: { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-AUTH-1', priorAuthSent: 'yes' } },
  },
  messages: {
    notSent: defineMessage(
      () => 'the authorization was not given to the MCO in the dispute; the ticket is closed',
    ),
    blank: defineMessage(() => 'empty; closed if the authorization was not given to the MCO in the dispute', {
      outcome: 'review',
      asksForField: true,
    }),
    words: defineMessage(
      () =>
        'what it says counts as blank; closed if the authorization was not given to the MCO in the dispute',
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
