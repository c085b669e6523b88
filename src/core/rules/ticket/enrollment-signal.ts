import type { Shown } from '../../model/vocabulary.ts';
import { signalOf } from '../../portal/denial-codes.ts';
import { showOwn } from '../../values/redact.ts';
import { rowRule, say } from '../rule.ts';

export default rowRule({
  id: 'ticket/enrollment-signal',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'X12 code lists, read for notice §4',
  summary: 'A denial code says that the provider was not enrolled',
  why: 'Enrollment is settled with HFS, not with the MCO, and a ticket needs a registered provider. A code alone is evidence, not proof.',
  cure: "Check the provider's enrollment in IMPACT for the date of service, and correct it before the ticket",
  examples: { bad: { cells: { denialCodes: 'N767' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    strong: say(
      (d: { code: Shown; meaning: Shown }) =>
        `${d.code} (${d.meaning}) nearly proves a gap in enrollment, which no MCO can close`,
    ),
    weak: say(
      (d: { code: Shown; meaning: Shown }) =>
        `${d.code} (${d.meaning}) may mean a gap in enrollment; compare the record in IMPACT`,
    ),
  },
  check(row, _context, report) {
    const signal = signalOf(row.text('denialCodes'), 'enrollment');
    if (!signal) return;
    const data = { code: showOwn(signal.code), meaning: showOwn(signal.meaning) };
    report('denialCodes', signal.grade === 'A' ? 'strong' : 'weak', data);
  },
});
