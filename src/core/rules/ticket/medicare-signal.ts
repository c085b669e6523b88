import type { Shown } from '../../model/vocabulary.ts';
import { findDenialReason } from '../../portal/denial-reason.ts';
import { findMedicareOnlyField, isMedicareCovered } from '../../portal/payer-kind.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/medicare-signal',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'X12 code lists, read for notice §3',
  summary: 'A denial code says that Medicare or another payer comes first.',
  why: 'The portal takes the Medicaid part only, and Medicaid pays last. A code or a phrase is a sign, not proof.',
  cure: 'Check on the remittance which payer sent it. If Medicare or another payer comes first, bill that payer.',
  examples: { bad: { cells: { denialCodes: 'CO-22' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    strong: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `Code ${d.code} (${d.meaning}) usually means that another payer comes first. If that is Medicare, this ticket would be closed.`,
    ),
    weak: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `Code ${d.code} (${d.meaning}) may mean that Medicare or another payer comes first.`,
    ),
    words: defineMessage(
      () =>
        'The words say that Medicare or other insurance comes first. If that is Medicare, this ticket would be closed.',
    ),
  },
  check(row, { plans }, report) {
    if (findMedicareOnlyField(row, plans) || isMedicareCovered(row, plans)) return;
    const found = findDenialReason(row, 'medicare');
    if (!found) return;
    const { field, signal } = found;
    if (!signal) return report(field, 'words', {});
    const data = { code: showTrusted(signal.code), meaning: showTrusted(signal.meaning) };
    report(field, signal.grade === 'A' ? 'strong' : 'weak', data);
  },
});
