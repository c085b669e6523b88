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
  summary: 'A denial code speaks of a prior authorization',
  why: 'A complaint about a claim that lacked a required prior authorization is closed, and an authorization does not guarantee payment. A code or a phrase alone is evidence, not proof.',
  cure: 'Say whether a prior authorization was required, its number, and whether the MCO had it in the dispute',
  examples: { bad: { cells: { denialCodes: 'N54' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    weak: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `${d.code} (${d.meaning}); closed if a required prior authorization was lacking`,
    ),
    words: defineMessage(
      () => 'says in words that an authorization was missing, or out of network; closed if one was required',
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
