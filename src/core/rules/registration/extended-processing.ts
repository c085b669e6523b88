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
  summary: 'The request has {individuals} or more people, so it takes longer.',
  why: "A request for {individuals} or more people may take up to {longer} longer than the minimum of {registrationDays} business days. Rows that would be denied count too: the request is the file as you gave it. The registration tutorial is on the portal's home page, linked in {url}.",
  cure: 'Send it early, or split it into files for fewer than {individuals} people each. With --out <folder> --max-individuals {fewer}, portal-check writes them.',
  examples: {
    bad: { rows: manyPeople(10) },
    good: { rows: manyPeople(9) },
  },
  messages: {
    tenOrMore: defineMessage(
      ({ people, days }: { people: number; days: number }) =>
        `This request has ${people} people, so it would be delayed. HFS may take up to ${formatDuration(days)} longer.`,
      { appliesToAll: true },
    ),
    fewerClean: defineMessage(
      ({ people, days, clean }: { people: number; days: number; clean: number }) =>
        `This request has ${people} people, so it would be delayed by up to ${formatDuration(days)}. The clean file has ${clean}, so it would not wait.`,
      { appliesToAll: true },
    ),
    manyClean: defineMessage(
      ({ people, days, clean }: { people: number; days: number; clean: number }) =>
        `This request has ${people} people, so it would be delayed by up to ${formatDuration(days)}. The clean file has ${clean}, so it would wait, too.`,
      { appliesToAll: true },
    ),
    split: defineMessage(
      ({ most }: { most: number }) =>
        `Each clean file has at most ${most} people. It is assumed that HFS may still count files sent together as one request.`,
      { outcome: 'note', basis: 'assumed' },
    ),
  },
  begin(context, _header, reportFile) {
    const { individuals, days } = context.notice.extended;
    const { maxIndividuals: most = Number.POSITIVE_INFINITY } = context;
    const people = new FirstSeen();
    /** People whose first row is held, and a later one is clean. */
    const cleanLater = new FirstSeen();
    let cleanFirst = 0;
    return {
      visit(row, _report, verdict) {
        const person = getPersonKey(row);
        if (person === '') return;
        const isClean = verdict !== 'denied' && verdict !== 'review';
        const first = people.record(person, row.row, isClean ? 'clean' : 'held');
        if (isClean && !first) cleanFirst += 1;
        else if (isClean && first?.value === 'other') cleanLater.record(person, row.row);
      },
      finish() {
        const count = people.count;
        const clean = cleanFirst + cleanLater.count;
        if (count >= individuals) {
          if (clean === 0 || clean === count) reportFile(null, 'tenOrMore', { people: count, days });
          else
            reportFile(null, clean < individuals ? 'fewerClean' : 'manyClean', {
              people: count,
              days,
              clean,
            });
        }
        if (people.count > most) reportFile(null, 'split', { most });
      },
    };
  },
});

function manyPeople(count: number): { email: string }[] {
  return Array.from({ length: count }, (_, i) => ({ email: `person.${i + 1}@clinic.example` }));
}
