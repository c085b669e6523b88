import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/already-registered',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §4, and your roster',
  summary: 'The person is registered for the provider already',
  why: 'Who is registered can enter tickets. Another row for the same person and provider makes the request longer, and {individuals} or more people take up to {longer} more. Looked at only where a roster is given.',
  cure: 'Leave the row out, or correct what should differ; keep it where something about them has changed',
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
    listed: defineMessage(() => 'in the roster already; leave the row out unless something has changed'),
  },
  check(row, { roster }, report) {
    const person = { email: row.text('email'), medicaidId: row.text('medicaidId'), npi: row.text('npi') };
    if (roster?.hasPerson(person)) report(null, 'listed', {});
  },
});
