import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { renderGroupClauses, renderGroupLines } from '../../../src/report/content/group-lines.ts';
import { surveyFile } from '../../../src/report/content/rule-groups.ts';
import { DAYS, file, finding, registrations, result } from '../reports.ts';
import { page } from '../terminal/page.ts';

const survey = (input: FileReport) => surveyFile(input, page().dates.asOf, 0);
const clauses = (input: FileReport) => renderGroupClauses(survey(input));
const lines = (input: FileReport) => renderGroupLines(survey(input), page());

const ready = (row: number, more = {}) => result(row, 'ready', { action: 'submit', ...DAYS, ...more });

describe('renderGroupClauses', () => {
  it('counts the records of each group', () => {
    const drafts = file('a.csv', 'ticket', [
      ready(2),
      result(3, 'ready', { action: 'wait', on: '2026-12-01' }),
      result(4, 'ready', { action: 'wait', on: '2026-12-01' }),
      result(5, 'ready', { action: 'none' }),
      result(6, 'closed', { action: 'fix' }, [finding('ticket/x', 'note')]),
      result(7, 'closed', { action: 'fix' }, [finding('ticket/x', 'closed')]),
    ]);
    expect(clauses(drafts)).toEqual([
      '1 ticket can be submitted',
      '2 tickets wait for their planned day',
      "1 ticket has no fault but the whole file's",
      '1 ticket is in the portal already',
    ]);
  });
  it('says that registrations go in without the others', () => {
    expect(clauses(registrations())).toEqual(['9 registrations can be submitted without the others']);
    const clean = file('people.csv', 'registration', [result(2, 'ready', { action: 'submit' })]);
    expect(clauses(clean)).toEqual(['1 registration can be submitted']);
  });
});

describe('renderGroupLines', () => {
  it('lists a few tickets by day, then by row', () => {
    expect(lines(file('a.csv', 'ticket', [ready(2), ready(3, { safeBy: '2026-12-04' }), ready(4)]))).toBe(
      [
        '3 tickets can be submitted:',
        '  Row 3: by Fri 2026-12-04 (10 days left; last day Wed 2026-12-09)',
        '  Row 2: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)',
        '  Row 4: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)',
        '',
      ].join('\n'),
    );
  });
  it('names only the first day of many tickets', () => {
    const many = Array.from({ length: 11 }, (_, i) => ready(i + 2));
    expect(lines(file('a.csv', 'ticket', many))).toMatch(/^11 tickets can be submitted, the first by Tue/);
  });
  it('lists no records without days, and none that are in the portal', () => {
    expect(lines(registrations())).toBe('9 registrations can be submitted without the others\n');
    const submitted = result(2, 'ready', { action: 'none', ...DAYS });
    expect(lines(file('a.csv', 'ticket', [submitted]))).toBe('1 ticket is in the portal already\n');
  });
});
