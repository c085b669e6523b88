import { fileRule, say } from '../../rule.ts';
import { personOf } from '../../values/person.ts';

export default fileRule({
  id: 'registration/extended-processing',
  kind: 'registration',
  outcome: 'delayed',
  basis: 'notice',
  source: '2023-02-22 §4d',
  summary: 'The request is for 10 or more people, so it takes longer',
  why: 'A request for 10 or more individuals may take up to 3 weeks longer than the 2 business days that a complete one takes at the least. Rows that would be denied count, too: the request is the file as given.',
  cure: 'Send it in time, or split it with --max-individuals 9 so that each file holds fewer than 10 people',
  examples: {
    bad: { rows: manyPeople(10) },
    good: { rows: manyPeople(9) },
  },
  messages: {
    tenOrMore: say(
      ({ people, days }: { people: number; days: number }) =>
        `${people} people in one request: delayed, HFS may take up to ${days / 7} weeks longer`,
      { spreads: true },
    ),
    split: say(
      ({ most }: { most: number }) =>
        `clean files of at most ${most} people; assumed: sent together, HFS may still treat them as one request`,
      { outcome: 'note', basis: 'assumed' },
    ),
  },
  begin(context, _header, tell) {
    const { individuals, days } = context.notice.extended;
    const people = new Set<string>();
    return {
      visit(row) {
        const person = personOf(row);
        if (person !== '') people.add(person);
      },
      finish() {
        if (people.size >= individuals) tell(null, 'tenOrMore', { people: people.size, days });
        const most = context.maxIndividuals;
        if (most !== undefined && people.size > most) tell(null, 'split', { most });
      },
    };
  },
});

function manyPeople(count: number): { email: string }[] {
  return Array.from({ length: count }, (_, i) => ({ email: `person.${i + 1}@clinic.example` }));
}
