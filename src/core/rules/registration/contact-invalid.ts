import type { Shown } from '../../model/vocabulary.ts';
import { type EmailFault, findEmailFault } from '../../values/email.ts';
import { findPhoneFault } from '../../values/phone.ts';
import { show, showTrusted } from '../../values/redact.ts';
import { isUsState } from '../../values/us-state.ts';
import { findZipFault } from '../../values/zip.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const EMAIL: Readonly<Record<EmailFault, string>> = {
  form: 'not an e-mail address',
  several: 'several e-mail addresses in one cell',
};

type What = { what: Shown };

export default defineRowRule({
  id: 'registration/contact-invalid',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the forms of US addresses and phone numbers',
  summary: 'An e-mail address, phone number, ZIP or state cannot be right',
  why: 'The portal writes to the e-mail address, and an answer is due within {answerDays} business days. An address that cannot be one is as good as missing, and the e-mail is assumed to be required.',
  cure: 'Correct the cell: one e-mail address, a US phone number of 10 digits, a ZIP of 5 or 9 digits, a state by its two letters',
  examples: {
    bad: { cells: { email: 'maren.testwell(at)clinic' } },
    good: { cells: { email: 'maren.testwell@clinic.example' } },
  },
  messages: {
    email: defineMessage(({ what }: What) => `${what}; one expected, such as name@clinic.example`),
    'email-required': defineMessage(({ what }: What) => `${what}; a registration without one is denied`, {
      outcome: 'denied',
      basis: 'notice',
    }),
    'email-assumed': defineMessage(
      ({ what }: What) => `${what}; it is assumed to be required, and without it denied`,
      {
        outcome: 'denied',
        basis: 'assumed',
        source: 'notice §4a',
      },
    ),
    'phone-length': defineMessage(
      ({ shape }: { shape: Shown }) => `${shape}; a US phone number has 10 digits`,
    ),
    'phone-first-digit': defineMessage(() => 'area code and exchange of a US phone number start with 2 to 9'),
    'zip-length': defineMessage(({ shape }: { shape: Shown }) => `${shape}; a ZIP has 5 digits, or 9`),
    'zip-lost-zero': defineMessage(
      ({ shape }: { shape: Shown }) => `${shape}; a ZIP has 5, or 9: a leading zero may be lost`,
    ),
    state: defineMessage(() => 'not a US state; its two letters expected, such as IL'),
  },
  check(row, context, report) {
    const isThere = (field: 'email' | 'phone' | 'zip' | 'state') =>
      !row.isBlank(field) && !row.isUnreadable(field);
    const fault = isThere('email') && findEmailFault(row.text('email'));
    if (fault) {
      const required = row.dictionary.fields.find((field) => field.name === 'email')?.required;
      const what = showTrusted(EMAIL[fault]);
      if (!required) report('email', 'email', { what });
      else if (required.basis === 'assumed') report('email', 'email-assumed', { what });
      else report('email', 'email-required', { what }, { source: required.source });
    }
    if (isThere('phone')) {
      const fault = findPhoneFault(row.text('phone'));
      if (fault) report('phone', `phone-${fault}`, { shape: show(row.text('phone'), context) });
    }
    if (isThere('zip')) {
      const fault = findZipFault(row.plain('zip'));
      if (fault) report('zip', `zip-${fault}`, { shape: show(row.text('zip'), context) });
    }
    if (isThere('state') && !isUsState(row.text('state'))) report('state', 'state', {});
  },
});
