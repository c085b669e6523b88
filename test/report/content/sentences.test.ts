import { describe, expect, it } from 'vitest';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import {
  describeAuthority,
  describeChecked,
  describeCrash,
  describeFinding,
  describePlainNextStep,
  removeNoBreakSpaces,
  renderHeadlines,
  renderPlainHeadlines,
} from '../../../src/report/content/sentences.ts';
import { DAYS, finding, registrations, report, result, tickets } from '../reports.ts';

const dates = createDateContext(report([]));

describe('renderHeadlines', () => {
  it('has one sentence for each kind, adding up files, in plain spaces', () => {
    expect(renderHeadlines([tickets(), registrations(), tickets()], dates)).toEqual([
      '10 tickets: 2 are too late, 2 would be closed, 2 need review, 4 are ready',
      '12 registrations: 9 would take up to 3 weeks longer, 3 would be denied',
    ]);
  });
});

it('renderPlainHeadlines uses counts that are there already', () => {
  const tally = { kind: 'ticket', records: 1, parts: new Map([['ready', 1]] as const) } as const;
  expect(renderPlainHeadlines([tally], dates)).toEqual(['1 ticket: ready']);
});

it('describeAuthority names the day and the notice', () => {
  expect(describeAuthority(report([]))).toBe('checked for Tue 11/24/2026 by the HFS notice of 2/22/2023');
});

it('describeChecked adds up the rows that a person has reviewed', () => {
  expect(describeChecked([{}, { checked: 2 }, { checked: 1 }])).toEqual([
    '3 rows were checked by your staff',
  ]);
  expect(describeChecked([{ checked: 1 }])).toEqual(['1 row was checked by your staff']);
  expect(describeChecked([{}])).toEqual([]);
});

it('describeFinding puts the location before the message, if there is one', () => {
  expect(describeFinding(finding('a/b', 'note'), tickets())).toBe('made-up message');
  expect(
    describeFinding(finding('a/b', 'note', { field: 'rin', column: 'RIN', cell: 'N2' }), tickets()),
  ).toBe('RIN (N2): made-up message');
});

it('describePlainNextStep has no no-break spaces', () => {
  expect(describePlainNextStep(result(2, 'ready', { action: 'submit', ...DAYS }), 'ticket', dates)).toBe(
    'Submit it by Tue 12/8/2026, in 14 days (last day: Wed 12/9/2026).',
  );
});

describe('describeCrash', () => {
  it.each([
    [5, 'in a.csv, row 5'],
    [null, 'in a.csv'],
  ])('for row %s ends with "%s"', (row, end) => {
    expect(describeCrash({ rule: 'ticket/x', file: 'a.csv', row })).toBe(
      `This report is incomplete: the rule ticket/x of portal-check itself failed ${end}`,
    );
  });
  it('masks long numbers in file names', () => {
    expect(describeCrash({ rule: 'ticket/x', file: '100200301.csv', row: null })).toContain('#########.csv');
  });
});

it('removeNoBreakSpaces keeps everything else', () => {
  expect(removeNoBreakSpaces('a\u00a0b c')).toBe('a b c');
});
