import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import {
  type DueLine,
  describeAction,
  describeDaysLeft,
  describeUndatedRows,
  explainKinds,
  formatShortDay,
  groupByWeek,
} from '../../../src/report/content/due-lines.ts';
import { AS_OF_DAY as AS_OF, dueLine as line } from '../due-lines.ts';
import { tickets } from '../reports.ts';

const later = (AS_OF + 7) as Day;
const nextYear = (AS_OF + 40) as Day;

describe('describeAction', () => {
  it.each<[DueLine, string]>([
    [line('answer', 1), 'Answer in the portal'],
    [line('answer', -1), 'Too late to answer'],
    [line('fix', 1), 'Fix, then submit'],
    [line('fix', 9, { notBefore: later }), 'Fix, then submit from Tue 12/1'],
    [line('fix', 9, { submitted: true }), 'Fix in a new ticket'],
    [line('check', 1), 'Check it, then submit'],
    [line('check', 1, { submitted: true }), 'Check if it needs a new ticket'],
    [line('wait', 9, { notBefore: later }), 'Wait until Tue 12/1'],
    [line('wait', 50, { notBefore: nextYear }), 'Wait until Sun 1/3/2027'],
    [line('wait', 9), 'Wait, then submit'],
    [line('stop', -1), 'Too late to submit'],
    [line('inquiry', 0), 'E-mail the portal team'],
    [line('decision', -1), "Plan's answer was due"],
    [line('decision', 0), "Plan's answer is due"],
    [line('registration', 2), 'Earliest day HFS is done'],
    [line('registration', 2, { until: later }), 'Earliest day HFS is done. It may take until Tue 12/1/2026'],
    [line('submit', 2), 'Submit'],
  ])('%#: %s', (input, action) => {
    expect(describeAction(input, AS_OF)).toBe(action);
  });
});

it('explainKinds says once what a kind means', () => {
  expect(explainKinds([line('submit', 1)], { resolveDays: 30 })).toEqual([]);
  const texts = explainKinds([line('inquiry', 1), line('decision', 1), line('inquiry', 2)], {
    resolveDays: 30,
  });
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('ask HFS.PortalInquiries@Illinois.gov');
});

it('groupByWeek begins a week on Monday, and puts what is past on top', () => {
  const weeks = groupByWeek(
    [-1, 0, 5, 6, 12, 13, 20].map((left) => line('submit', left)),
    AS_OF,
  );
  expect(weeks.map(({ title, lines }) => [title, lines.length])).toEqual([
    ['Past', 1],
    ['This week, from Mon 11/23/2026', 2],
    ['Next week, from Mon 11/30/2026', 2],
    ['Week of Mon 12/7/2026', 1],
    ['Week of Mon 12/14/2026', 1],
  ]);
});

it('formatShortDay leaves the same year out', () => {
  expect(formatShortDay(later, AS_OF)).toBe('Tue 12/1');
  expect(formatShortDay(nextYear, AS_OF)).toBe('Sun 1/3/2027');
});

it('describeDaysLeft counts calendar days', () => {
  const days = [-2, -1, 0, 1, 10].map((left) => describeDaysLeft((AS_OF + left) as Day, AS_OF));
  expect(days).toEqual(['2 days ago', '1 day ago', 'today', '1 day', '10 days']);
});

describe('describeUndatedRows', () => {
  const reason = { header: 'MCO Dispute Date', hasColumn: true };
  it('names the rows', () => {
    expect(describeUndatedRows(tickets(), [2, 3, 4, 9], reason)).toBe(
      'drafts.csv: 4 tickets have no deadline. Fill in the MCO Dispute Date in rows 2-4 and 9. It cannot be in the future.',
    );
    expect(describeUndatedRows(tickets(), [3], reason)).toMatch(/1 ticket has no deadline\. .* in row 3\. /);
  });
  it('asks for the column if there is none', () => {
    expect(describeUndatedRows(tickets(), [2, 3], { ...reason, hasColumn: false })).toBe(
      'drafts.csv: 2 tickets have no deadline. Which column is the MCO Dispute Date?',
    );
  });
});
