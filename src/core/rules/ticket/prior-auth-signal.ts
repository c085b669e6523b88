import type { Shown } from '../../model/vocabulary.ts';
import { findDenialSignals } from '../../portal/denial-codes.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/prior-auth-signal',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'X12 code lists, read for notice §10',
  summary: 'A denial code speaks of a prior authorization',
  why: 'A complaint about a claim that lacked a required prior authorization is closed. A code alone is evidence, not proof.',
  cure: 'Say whether a prior authorization was required, its number, and whether the MCO had it in the dispute',
  examples: { bad: { cells: { denialCodes: 'N54' } }, good: { cells: { denialCodes: 'CO-45' } } },
  messages: {
    weak: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `${d.code} (${d.meaning}); closed if a required prior authorization was lacking`,
    ),
  },
  needs: ['denialCodes'],
  check(row, _context, report) {
    if (!row.isBlank('priorAuthNumber') && row.yes('priorAuthSent')) return;
    const signal = findDenialSignals(row.text('denialCodes'), 'authorization').find(
      ({ grade }) => grade === 'B',
    );
    if (!signal) return;
    const { code, meaning } = signal;
    report('denialCodes', 'weak', { code: showTrusted(code), meaning: showTrusted(meaning) });
  },
});
