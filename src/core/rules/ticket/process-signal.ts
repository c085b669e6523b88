import type { Shown } from '../../model/vocabulary.ts';
import { type DenialSignal, findStrongestSignal } from '../../portal/denial-codes.ts';
import { findDenialReason } from '../../portal/denial-reason.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type Coded = { code: Shown; meaning: Shown };

export default defineRowRule({
  id: 'ticket/process-signal',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'X12 code lists, read for notice §5',
  summary: "A denial code does not fit what the row says about the plan's dispute process.",
  why: "The plan's dispute process comes first. If the plan never saw or never decided the claim, you have nothing to dispute. A code or a phrase is a sign, not proof.",
  cure: 'Fix and resubmit a claim that came back. If it did not come back, finish the dispute with the plan before the ticket.',
  examples: { bad: { cells: { denialCodes: 'uRECIPFE' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    returned: defineMessage(
      (d: Coded) =>
        `Code ${d.code} (${d.meaning}): the claim never reached the plan. You have nothing to dispute.`,
      { basis: 'notice', source: '2026-04-08, HFS notice on its check of HealthChoice claims' },
    ),
    strong: defineMessage(
      (d: Coded) => `Code ${d.code} (${d.meaning}) usually means that the plan never decided the claim.`,
    ),
    weak: defineMessage(
      (d: Coded) => `Code ${d.code} (${d.meaning}) may mean that the plan's dispute process never ran.`,
    ),
    words: defineMessage(
      () =>
        "The words say that the claim was late or a duplicate. The plan's dispute process may never have run.",
    ),
    reviewed: defineMessage(
      (d: Coded) =>
        `Code ${d.code} (${d.meaning}) says that the plan has reviewed the claim. This row says that it has not.`,
    ),
  },
  check(row, _context, report) {
    const reportSignal = (message: 'returned' | 'strong' | 'weak' | 'reviewed', signal: DenialSignal) => {
      const { code, meaning } = signal;
      report('denialCodes', message, { code: showTrusted(code), meaning: showTrusted(meaning) });
    };
    const text = row.text('denialCodes');
    const returned = findStrongestSignal(text, 'returned');
    if (returned) return reportSignal('returned', returned);
    const unfinished = findDenialReason(row, 'unfinished');
    if (unfinished?.signal)
      return reportSignal(unfinished.signal.grade === 'A' ? 'strong' : 'weak', unfinished.signal);
    if (unfinished) report(unfinished.field, 'words', {});
    const reviewed = findStrongestSignal(text, 'reviewed');
    const deniesIt = row.yes('processExhausted') === false || row.choice('mcoDecision') === 'none';
    if (reviewed && deniesIt) reportSignal('reviewed', reviewed);
  },
});
