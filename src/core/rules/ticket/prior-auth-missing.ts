import type { Shown } from '../../model/vocabulary.ts';
import { findAuthorizationFault } from '../../portal/prior-auth.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/prior-auth-missing',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §10',
  summary: 'A required prior authorization is not named',
  why: 'A complaint about a claim that lacked a required prior authorization is closed. An authorization does not guarantee payment. CARC 197 is also used where only a notification was missed.',
  cure: 'Enter the authorization number that was given to the MCO in the dispute; where none was obtained, the portal cannot help',
  examples: {
    bad: { cells: { priorAuthRequired: 'yes' } },
    good: { cells: { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-AUTH-1', priorAuthSent: 'yes' } },
  },
  messages: {
    required: defineMessage(() => 'empty, and a prior authorization was required; the ticket is closed'),
    requiredWords: defineMessage(
      () => 'what it says is no number, and a prior authorization was required; the ticket would be closed',
    ),
    noneRequired: defineMessage(
      () => 'does not fit the answer under Prior Auth Required; which one is right?',
      { outcome: 'review', basis: 'judgement', source: 'Our inference from notice §10' },
    ),
    coded: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `empty, and ${d.code} (${d.meaning}) nearly proves that one was required; closed if so`,
      { outcome: 'review', basis: 'judgement', source: 'X12 code lists, read for notice §10' },
    ),
    codedWords: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `no number in it, and ${d.code} (${d.meaning}) nearly proves that one was required; closed if so`,
      { outcome: 'review', basis: 'judgement', source: 'X12 code lists, read for notice §10' },
    ),
  },
  check(row, _context, report) {
    const found = findAuthorizationFault(row);
    const hasWords = row.hasPlaceholder('priorAuthNumber');
    if (found?.gap === 'none-required') report('priorAuthNumber', 'noneRequired', {});
    if (found?.gap === 'no-number') report('priorAuthNumber', hasWords ? 'requiredWords' : 'required', {});
    if (found?.gap !== 'code-without-number') return;
    const { code, meaning } = found.signal;
    report('priorAuthNumber', hasWords ? 'codedWords' : 'coded', {
      code: showTrusted(code),
      meaning: showTrusted(meaning),
    });
  },
});
