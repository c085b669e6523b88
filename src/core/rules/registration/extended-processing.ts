import { getPersonKey } from '../../fields/person.ts';
import { formatDuration } from '../../values/count.ts';
import { FirstSeen } from '../../values/first-seen.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'registration/extended-processing',
  kind: 'registration',
  outcome: 'delayed',
  basis: 'notice',
  source: 'notice §4d',
  summary: 'The request is for {individuals} or more people, so it takes longer',
  why: "A request for {individuals} or more individuals may take up to {longer} longer than the {registrationDays} business days that a complete one takes at the least. Rows that would be denied count, too: the request is the file as given. The registration tutorial is on the portal's home page, linked in {url}.",
  cure: 'Send it in time, or split it: --out <folder> --max-individuals {fewer} writes files for fewer than {individuals} people each',
  examples: {
    bad: { rows: manyPeople(10) },
    good: { rows: manyPeople(9) },
  },
  messages: {
    tenOrMore: defineMessage(
      ({ people, days }: { people: number; days: number }) =>
        `${people} people in one request: delayed, HFS may take up to ${formatDuration(days)} longer`,
      { appliesToAll: true },
    ),
    split: defineMessage(
      ({ most }: { most: number }) =>
        `clean files of at most ${most} people; assumed: sent together, HFS may still treat them as one request`,
      { outcome: 'note', basis: 'assumed' },
    ),
  },
  begin(context, _header, reportFile) {
    const { individuals, days } = context.notice.extended;
    const { maxIndividuals: most = Number.POSITIVE_INFINITY } = context;
    const people = new FirstSeen();
    return {
      visit(row) {
        const person = getPersonKey(row);
        if (person !== '') people.record(person, row.row);
      },
      finish() {
        if (people.count >= individuals) reportFile(null, 'tenOrMore', { people: people.count, days });
        if (people.count > most) reportFile(null, 'split', { most });
      },
    };
  },
});

function manyPeople(count: number): { email: string }[] {
  return Array.from({ length: count }, (_, i) => ({ email: `person.${i + 1}@clinic.example` }));
}
