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
  summary: "The contact's e-mail address or phone number cannot be right",
  why: 'The portal writes to the contact, and where the MCO asks for information an answer is due within {answerDays} business days.',
  cure: 'Correct the cell: one e-mail address, a US phone number of 10 digits',
  examples: {
    bad: { cells: { contactEmail: 'maren.testwell(at)clinic' } },
    good: { cells: { contactEmail: 'maren.testwell@clinic.example' } },
  },
  messages: {
    'email-form': defineMessage(() => 'not an e-mail address; a question from the MCO would not arrive'),
    'email-several': defineMessage(() => 'several e-mail addresses; one expected'),
    'phone-length': defineMessage(
      ({ shape }: { shape: Shown }) => `${shape}; a US phone number has 10 digits`,
    ),
    'phone-first-digit': defineMessage(() => 'area code and exchange of a US phone number start with 2 to 9'),
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
