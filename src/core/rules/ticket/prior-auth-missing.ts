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
  summary: 'A required prior authorization has no number.',
  why: 'A ticket about a claim that lacked a required prior authorization would be closed. An authorization does not guarantee payment. Plans also use CARC 197 if only a notification was missed.',
  cure: 'Type the authorization number that you gave the plan in the dispute. If you never got an authorization, the portal cannot help.',
  examples: {
    bad: { cells: { priorAuthRequired: 'yes' } },
    good: { cells: { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-AUTH-1', priorAuthSent: 'yes' } },
  },
  messages: {
    required: defineMessage(
      () => 'The number is missing, and a prior authorization was required. This ticket would be closed.',
    ),
    requiredWords: defineMessage(
      () =>
        'These words are not a number, and a prior authorization was required. This ticket would be closed.',
    ),
    noneRequired: defineMessage(
      () => 'This does not fit the answer under Prior Auth Required. Which one is right?',
      { outcome: 'review', basis: 'judgement', source: 'Our inference from notice §10' },
    ),
    coded: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `The number is missing, and code ${d.code} (${d.meaning}) usually means that one was required. If so, this ticket would be closed.`,
      { outcome: 'review', basis: 'judgement', source: 'X12 code lists, read for notice §10' },
    ),
    codedWords: defineMessage(
      (d: { code: Shown; meaning: Shown }) =>
        `This is not a number, and code ${d.code} (${d.meaning}) usually means that one was required. If so, this ticket would be closed.`,
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
