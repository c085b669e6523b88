import type { Shown } from '../../model/vocabulary.ts';
import { type EmailFault, findEmailFault } from '../../values/email.ts';
import { findPhoneFault } from '../../values/phone.ts';
import { show, showTrusted } from '../../values/redact.ts';
import { isUsState } from '../../values/us-state.ts';
import { findZipFault } from '../../values/zip.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const EMAIL: Readonly<Record<EmailFault, string>> = {
  form: 'This is not an e-mail address',
  several: 'This cell has several e-mail addresses',
};

type What = { what: Shown };

export default defineRowRule({
  id: 'registration/contact-invalid',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the forms of US addresses and phone numbers',
  summary: 'An e-mail address, phone number, ZIP or state cannot be right.',
  why: 'The portal writes to the e-mail address, and you must answer within {answerDays} business days. A wrong address is the same as none. The e-mail is assumed to be required.',
  cure: 'Fix the cell. An e-mail address looks like name@clinic.example. A US phone number has 10 digits, a ZIP has 5 or 9, and a state has two letters.',
  examples: {
    bad: { cells: { email: 'maren.testwell(at)clinic' } },
    good: { cells: { email: 'maren.testwell@clinic.example' } },
  },
  messages: {
    email: defineMessage(({ what }: What) => `${what}. Type one like name@clinic.example.`),
    'email-required': defineMessage(({ what }: What) => `${what}. This registration would be denied.`, {
      outcome: 'denied',
      basis: 'notice',
    }),
    'email-assumed': defineMessage(
      ({ what }: What) =>
        `${what}. An e-mail address is assumed to be required, so this registration would be denied.`,
      {
        outcome: 'denied',
        basis: 'assumed',
        source: 'notice §4a',
      },
    ),
    'phone-length': defineMessage(
      ({ shape }: { shape: Shown }) => `This cell has ${shape}, and a US phone number has 10 digits.`,
    ),
    'phone-first-digit': defineMessage(
      () => 'In a US phone number, the area code and the 3 digits after it start with 2 to 9.',
    ),
    'zip-length': defineMessage(
      ({ shape }: { shape: Shown }) => `This cell has ${shape}, and a ZIP has 5 or 9 digits.`,
    ),
    'zip-lost-zero': defineMessage(
      ({ shape }: { shape: Shown }) =>
        `This cell has ${shape}, and a ZIP has 5 or 9 digits. A leading zero may be lost.`,
    ),
    state: defineMessage(() => 'This is not a US state. Type its two letters, like IL.'),
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
