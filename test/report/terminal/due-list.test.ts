import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import {
  type DueLine,
  describeAction,
  describeUndatedRows,
  renderDueLines,
} from '../../../src/report/terminal/due-list.ts';
import { registrations, tickets } from '../reports.ts';

const AS_OF = parseReportDay('2026-11-24');
const line = (kind: string, left: number, more: Partial<DueLine> = {}): DueLine => ({
  file: tickets(),
  row: 2,
  kind,
  day: (AS_OF + left) as Day,
  submitted: false,
  ...more,
});
const later = (AS_OF + 7) as Day;

describe('describeAction', () => {
  it.each<[DueLine, string]>([
    [line('answer', 1), 'answer the MCO in the portal'],
    [line('answer', -1), 'too late to answer: closed, enter a new, complete ticket'],
    [line('fix', 1), 'fix and submit'],
    [line('fix', 9, { notBefore: later }), 'fix and submit from Tue 12/1/2026'],
    [line('fix', 9, { submitted: true }), 'fix; a new ticket goes in by then'],
    [line('check', 1), 'let a person look, then submit'],
    [line('check', 1, { submitted: true }), 'look whether a new ticket is needed'],
    [line('wait', 9, { notBefore: later }), 'wait, then submit from Tue 12/1/2026'],
    [line('stop', -1), 'too late: do not submit'],
    [line('inquiry', 0), 'too late, but you may write to HFS.PortalInquiries@Illinois.gov'],
    [line('decision', -1), "the MCO's answer was due, at the latest"],
    [line('decision', 0), "the MCO's answer is due, at the latest"],
    [line('registration', 2), 'HFS done at the earliest'],
    [line('registration', 2, { until: later }), 'HFS done at the earliest (may take until Tue 12/1/2026)'],
    [line('submit', 2), 'submit'],
  ])('%#: %s', (input, action) => {
    expect(describeAction(input, AS_OF)).toBe(action);
  });
});

describe('renderDueLines', () => {
  const lines = [
    line('submit', -1),
    line('fix', 0),
    line('registration', 12, { file: registrations(), row: null }),
  ];
  it('aligns day, days left, action and row in columns, by weeks', () => {
    expect(renderDueLines(lines, AS_OF, 80).join('')).toBe(
      [
        '',
        'Overdue',
        '  Mon 11/23/2026     1 day ago  submit                    row 2, drafts.csv',
        '',
        'This week',
        '  Tue 11/24/2026         today  fix and submit            row 2, drafts.csv',
        '',
        'Next week',
        '  Sun 12/6/2026   12 days left  HFS done at the earliest  people.xlsx',
        '',
      ].join('\n'),
    );
  });
  it('names the plan and the dollars of a row, and no file if there is one', () => {
    const named = [line('submit', 0, { plan: 'CountyCare', billed: 1234.5 }), line('fix', 0)];
    expect(renderDueLines(named, AS_OF, 80)).toEqual([
      '\nThis week\n',
      '  Tue 11/24/2026  today  submit          row 2\n',
      '  Tue 11/24/2026  today  fix and submit  row 2\n',
    ]);
  });
  it('begins a week on Monday', () => {
    const weeks = [0, 5, 6, 12, 13, 20].map((left) => line('submit', left));
    expect(renderDueLines(weeks, AS_OF, 80).filter((text) => text.startsWith('\n'))).toEqual([
      '\nThis week\n',
      '\nNext week\n',
      '\nWeek of Mon 12/7/2026\n',
      '\nWeek of Mon 12/14/2026\n',
    ]);
  });
  it('moves the row to the next line if there is not enough room', () => {
    expect(renderDueLines(lines, AS_OF, 60)[3]).toMatch(
      /^ {2}Tue 11\/24\/2026 +today {2}fix and submit\n {32}row 2, drafts\.csv\n$/,
    );
  });
  it('has a line for each part on a very narrow terminal', () => {
    expect(renderDueLines(lines, AS_OF, 40)[3]?.split('\n')).toHaveLength(4);
  });
  it('is empty without lines', () => {
    expect(renderDueLines([], AS_OF, 80)).toEqual([]);
  });

  it('takes any number of lines', () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => line(i % 2 ? 'submit' : 'fix', 1));
    expect(renderDueLines(lines, AS_OF, 100)).toHaveLength(1 + lines.length);
  });
});

describe('describeUndatedRows', () => {
  const reason = { header: 'MCO Dispute Date', hasColumn: true };
  it('names up to ten rows', () => {
    const rows = Array.from({ length: 12 }, (_, i) => i + 2);
    expect(describeUndatedRows(tickets(), rows, reason)).toBe(
      'drafts.csv: 12 tickets without a day; fill in the MCO Dispute Date, a day that is not in the future: rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more',
    );
    expect(describeUndatedRows(tickets(), [3], reason)).toMatch(/1 ticket without a day; .*: row 3$/);
  });
  it('asks for the column if there is none', () => {
    expect(describeUndatedRows(tickets(), [2, 3], { ...reason, hasColumn: false })).toBe(
      'drafts.csv: 2 tickets without a day; which column is the MCO Dispute Date?',
    );
  });
});
