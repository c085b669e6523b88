import { getPersonKey } from '../../fields/person.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'registration/many-rows',
  kind: 'registration',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference from notice §4d',
  summary: 'The request has {individuals} or more rows, but fewer people.',
  why: 'The HFS notice counts people. A person who registers for several providers has several rows, and HFS may count those.',
  cure: 'Do nothing, or split the file if the request is urgent.',
  examples: {
    bad: { rows: Array.from({ length: 10 }, () => ({})) },
    good: { rows: Array.from({ length: 9 }, () => ({})) },
  },
  messages: {
    rows: defineMessage(
      ({ rows, people }: { rows: number; people: number }) =>
        `These ${rows} rows are for ${people} ${people === 1 ? 'person' : 'people'}. HFS may count the rows and take longer.`,
    ),
  },
  begin(context, _header, reportFile) {
    const { individuals } = context.notice.extended;
    const people = new Set<string>();
    let rows = 0;
    return {
      visit(row) {
        rows += 1;
        const person = getPersonKey(row);
        // With that many people, extended-processing reports instead, so there is no need to keep more.
        if (person !== '' && people.size < individuals) people.add(person);
      },
      finish() {
        if (rows >= individuals && people.size < individuals)
          reportFile(null, 'rows', { rows, people: people.size });
      },
    };
  },
});
