import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/already-registered',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §4, and your roster',
  summary: 'The person is already in your roster for this provider.',
  why: 'A registered person can submit tickets. An extra row makes the request longer, and {individuals} or more people take up to {longer} more. We check this only if you give a roster.',
  cure: 'Remove the row, or fix what should be different. Keep it if something about the person has changed.',
  examples: {
    bad: {
      cells: { email: 'maren.testwell@clinic.example', medicaidId: '111222333001' },
      roster: [{ email: 'maren.testwell@clinic.example', medicaidId: '111222333001' }],
    },
    good: {
      cells: { email: 'maren.testwell@clinic.example', medicaidId: '111222333001' },
      roster: [{ email: 'odell.sampleton@clinic.example', medicaidId: '111222333001' }],
    },
  },
  messages: {
    listed: defineMessage(
      () => 'This person is already in your roster for this provider. Has something changed?',
    ),
  },
  check(row, { roster }, report) {
    const person = { email: row.text('email'), medicaidId: row.text('medicaidId'), npi: row.text('npi') };
    if (roster?.hasPerson(person)) report(null, 'listed', {});
  },
});
