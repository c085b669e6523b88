import type { Shown } from '../../model/vocabulary.ts';
import { findStrongestSignal } from '../../portal/denial-codes.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/enrollment-signal',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'X12 code lists, read for notice §4',
  summary: 'A denial code says that the provider was not enrolled.',
  why: 'You settle enrollment with HFS, not with the plan, and a ticket needs a registered provider. A code is a sign, not proof.',
  cure: "Check the provider's enrollment in IMPACT for the date of service. Fix it before you submit the ticket.",
  examples: { bad: { cells: { denialCodes: 'N767' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    strong: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `Code ${d.code} (${d.meaning}) usually means a gap in enrollment. No plan can close it.`,
    ),
    weak: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `Code ${d.code} (${d.meaning}) may mean a gap in enrollment. Check the provider in IMPACT.`,
    ),
  },
  needs: ['denialCodes'],
  check(row, _context, report) {
    const signal = findStrongestSignal(row.text('denialCodes'), 'enrollment');
    if (!signal) return;
    const data = { code: showTrusted(signal.code), meaning: showTrusted(signal.meaning) };
    report('denialCodes', signal.grade === 'A' ? 'strong' : 'weak', data);
  },
});
