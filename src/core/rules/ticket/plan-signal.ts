import type { Shown } from '../../model/vocabulary.ts';
import { findDenialReason } from '../../portal/denial-reason.ts';
import { findFeeForServiceField } from '../../portal/payer-kind.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/plan-signal',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'X12 code lists, read for notice §1',
  summary: 'A denial code says that the patient was not in this plan.',
  why: 'A ticket goes to the plan that it names, and fee-for-service goes to HFS. A ticket to the wrong plan resolves nothing. A code or a phrase is a sign, not proof.',
  cure: "Check the patient's plan on the date of service in MEDI. Name that plan.",
  examples: { bad: { cells: { denialCodes: 'N52' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    strong: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `Code ${d.code} (${d.meaning}) usually means that it was another plan or fee-for-service.`,
    ),
    weak: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `Code ${d.code} (${d.meaning}) may mean another plan, fee-for-service or no coverage that day.`,
    ),
    words: defineMessage(
      () =>
        'The words say that the patient was not a member that day. Was it another plan or fee-for-service?',
    ),
  },
  check(row, _context, report) {
    if (findFeeForServiceField(row)) return;
    const found = findDenialReason(row, 'plan');
    if (!found) return;
    const { field, signal } = found;
    if (!signal) return report(field, 'words', {});
    const data = { code: showTrusted(signal.code), meaning: showTrusted(signal.meaning) };
    report(field, signal.grade === 'A' ? 'strong' : 'weak', data);
  },
});
