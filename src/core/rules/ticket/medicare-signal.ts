import type { Shown } from '../../model/vocabulary.ts';
import { signalOf } from '../../portal/denial-codes.ts';
import { isMedicareCovered, medicareOnlyField } from '../../portal/payer-kind.ts';
import { showOwn } from '../../values/redact.ts';
import { rowRule, say } from '../rule.ts';

export default rowRule({
  id: 'ticket/medicare-signal',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'X12 code lists, read for notice §3',
  summary: 'A denial code says that Medicare or another payer comes first',
  why: 'The portal takes the Medicaid portion only, and Medicaid pays last. A code alone is evidence, not proof.',
  cure: 'See on the remittance which payer it is from; if Medicare or another payer comes first, bill that payer',
  examples: { bad: { cells: { denialCodes: 'CO-22' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    strong: say(
      (d: { code: Shown; meaning: Shown }) =>
        `${d.code} (${d.meaning}) nearly proves that another payer comes first; closed if that is Medicare`,
    ),
    weak: say(
      (d: { code: Shown; meaning: Shown }) =>
        `${d.code} (${d.meaning}) may mean that Medicare or another payer comes first`,
    ),
  },
  check(row, { plans }, report) {
    if (medicareOnlyField(row, plans) || isMedicareCovered(row, plans)) return;
    const signal = signalOf(row.text('denialCodes'), 'medicare');
    if (!signal) return;
    const data = { code: showOwn(signal.code), meaning: showOwn(signal.meaning) };
    report('denialCodes', signal.grade === 'A' ? 'strong' : 'weak', data);
  },
});
