import type { Shown } from '../../model/vocabulary.ts';
import { findEmailFault } from '../../values/email.ts';
import { findPhoneFault } from '../../values/phone.ts';
import { show } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/contact-invalid',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the forms of e-mail addresses and US phone numbers',
  summary: "The contact's e-mail address or phone number cannot be right.",
  why: 'The portal writes to the contact. If the plan asks for information, you have {answerDays} business days to answer.',
  cure: 'Fix the cell. An e-mail address looks like name@clinic.example, and a US phone number has 10 digits.',
  examples: {
    bad: { cells: { contactEmail: 'maren.testwell(at)clinic' } },
    good: { cells: { contactEmail: 'maren.testwell@clinic.example' } },
  },
  messages: {
    'email-form': defineMessage(
      () => 'This is not an e-mail address. A question from the plan would not reach you.',
    ),
    'email-several': defineMessage(() => 'This cell has several e-mail addresses. Use only one.'),
    'phone-length': defineMessage(
      ({ shape }: { shape: Shown }) => `This cell has ${shape}, and a US phone number has 10 digits.`,
    ),
    'phone-first-digit': defineMessage(
      () => 'In a US phone number, the area code and the 3 digits after it start with 2 to 9.',
    ),
  },
  check(row, context, report) {
    const email = row.text('contactEmail');
    const emailIs = email === '' ? undefined : findEmailFault(email);
    if (emailIs) report('contactEmail', `email-${emailIs}`, {});
    const phone = row.text('contactPhone');
    const phoneIs = phone === '' ? undefined : findPhoneFault(phone);
    if (phoneIs) report('contactPhone', `phone-${phoneIs}`, { shape: show(phone, context) });
  },
});
