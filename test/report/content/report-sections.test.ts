import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import { describePlain, listFiles, listSections } from '../../../src/report/content/report-sections.ts';
import { surveyFile } from '../../../src/report/content/survey.ts';
import { DAYS, file, finding, registrations, result, tickets } from '../reports.ts';

function list(input: FileReport, limit = 50) {
  const { sections, listed, total } = listSections(
    surveyFile(input, parseReportDay('2026-11-24'), limit),
    limit,
  );
  return {
    sections: sections.map(({ id, fileFindings, entries, plain }) => [
      id,
      fileFindings.length,
      entries.map(({ group, record }) => (group ? group.rows.format('row') : record.result.row)),
      plain?.count ?? 0,
    ]),
    listed,
    total,
  };
}

it('listFiles divides the limit between the files', () => {
  const files = listFiles([tickets(), registrations()], parseReportDay('2026-11-24'), 4);
  expect(files.map(({ list: { listed, total } }) => [listed, total])).toEqual([
    [2, 3],
    [2, 4],
  ]);
});

describe('listSections', () => {
  it('has the sections in the order in which to act, without the empty ones', () => {
    expect(list(tickets())).toEqual({
      sections: [
        ['now', 0, [5], 0],
        ['lost', 0, [2], 0],
        ['fix', 0, [4], 0],
        ['ready', 0, [], 2],
      ],
      listed: 3,
      total: 3,
    });
  });

  it('puts what delays or denies the whole file with the faults, questions and notes where they belong', () => {
    const findings = [
      finding('file/a', 'note'),
      finding('file/b', 'review'),
      finding('registration/extended-processing', 'delayed'),
    ];
    expect(list({ ...registrations(), findings }).sections).toEqual([
      ['fix', 1, [2, 6, 10], 0],
      ['questions', 1, [], 0],
      ['ready', 0, [], 9],
      ['notes', 1, [], 0],
    ]);
  });

  it('mixes groups and records by their day', () => {
    const missing = finding('ticket/tracking-number-missing', 'closed');
    const step = (safeBy: string) => ({ action: 'fix', by: '2026-12-20', safeBy }) as const;
    const drafts = file('a.csv', 'ticket', [
      ...[2, 3, 4, 5].map((row) => result(row, 'closed', step('2026-12-08'), [missing])),
      result(6, 'closed', step('2026-12-01'), [finding('ticket/x', 'closed')]),
      result(7, 'closed', step('2026-12-15'), [finding('ticket/y', 'closed')]),
    ]);
    expect(list(drafts).sections).toEqual([['fix', 0, [6, 'rows 2-5', 7], 0]]);
  });

  it('lists no more than the limit, but always what the settings soften', () => {
    const softened = finding('file/softened-rule', 'note');
    const drafts = { ...tickets(), findings: [softened] };
    expect(list(drafts, 1)).toEqual({
      sections: [
        ['now', 0, [5], 0],
        ['ready', 0, [], 2],
        ['notes', 1, [], 0],
      ],
      listed: 2,
      total: 4,
    });
  });
});

describe('describePlain', () => {
  it.each([
    ['ready', 1, 'ticket', true, '1 ticket can be submitted'],
    ['now', 2, 'ticket', true, '2 tickets can be submitted'],
    ['ready', 9, 'registration', true, '9 registrations can be submitted without the others'],
    ['ready', 9, 'registration', false, '9 registrations can be submitted'],
    ['waiting', 1, 'ticket', true, '1 ticket waits for its planned day'],
    ['waiting', 2, 'ticket', true, '2 tickets wait for their planned day'],
    ['submitted', 1, 'ticket', true, '1 ticket is already in the portal'],
    ['submitted', 2, 'ticket', true, '2 tickets are already in the portal'],
    ['questions', 1, 'ticket', true, '1 ticket waits only for what is listed above for the whole file'],
    ['questions', 2, 'ticket', true, '2 tickets wait only for what is listed above for the whole file'],
    ['fix', 1, 'ticket', true, '1 ticket has no other fault'],
    ['fix', 2, 'ticket', true, '2 tickets have no other fault'],
  ] as const)('%s %d %s', (id, count, kind, hasOthers, expected) => {
    expect(describePlain(id, { count, heldBy: undefined }, kind, hasOthers)).toBe(expected);
  });
  it.each([
    [1, 'review', '1 ticket waits only for what "Check, then submit" lists for the whole file'],
    [2, 'closed', '2 tickets wait only for what "Fix, then submit" lists for the whole file'],
  ] as const)('now %d, held by %s', (count, heldBy, expected) => {
    expect(describePlain('now', { count, heldBy }, 'ticket', true)).toBe(expected);
  });
});

it('has the days of tickets', () => {
  const drafts = file('a.csv', 'ticket', [
    result(2, 'ready', { action: 'submit', ...DAYS, safeBy: '2026-11-25' }),
  ]);
  expect(list(drafts).sections).toEqual([['now', 0, [], 1]]);
});
