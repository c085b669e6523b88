import type { Shown } from '../../model/vocabulary.ts';
import { findDenialSignals } from '../../portal/denial-codes.ts';
import { findDenialReason } from '../../portal/denial-reason.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/prior-auth-signal',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'X12 code lists, read for notice §10',
  summary: 'A denial code is about a prior authorization.',
  why: 'A ticket about a claim that lacked a required prior authorization would be closed. An authorization does not guarantee payment. A code or a phrase is a sign, not proof.',
  cure: 'Fill in whether a prior authorization was required, its number, and whether the plan got it in the dispute.',
  examples: { bad: { cells: { denialCodes: 'N54' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    weak: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `Code ${d.code} (${d.meaning}) is about an authorization. If a required one was missing, this ticket would be closed.`,
    ),
    words: defineMessage(
      () =>
        'The words say that an authorization was missing, or out of network. If a required one was missing, this ticket would be closed.',
    ),
  },
  check(row, _context, report) {
    if (!row.isBlank('priorAuthNumber') && row.yes('priorAuthSent')) return;
    const signal = findDenialSignals(row.text('denialCodes'), 'authorization').find(
      ({ grade }) => grade === 'B',
    );
    if (signal) {
      const { code, meaning } = signal;
      return report('denialCodes', 'weak', { code: showTrusted(code), meaning: showTrusted(meaning) });
    }
    const found = findDenialReason(row, 'authorization');
    if (found && !found.signal) report(found.field, 'words', {});
  },
});
