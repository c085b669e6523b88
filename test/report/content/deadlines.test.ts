import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { renderDeadlineTable } from '../../../src/report/content/deadlines.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { DAYS, file, registrations, report, result } from '../reports.ts';

const rowsOf = (input: FileReport) =>
  [...renderDeadlineTable(input, createDateContext(report([])))]
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('| '));

describe('renderDeadlineTable', () => {
  it('is empty if no record has a day to act by', () => {
    expect(rowsOf(registrations())).toEqual([]);
  });
  it('lists records by day, then by row, without those that have nothing to do by a day', () => {
    const drafts = file('a.csv', 'ticket', [
      result(2, 'ready', { action: 'submit', ...DAYS }),
      result(3, 'closed', { action: 'stop', ...DAYS }),
      result(4, 'ready', { action: 'submit', ...DAYS }),
      result(5, 'closed', { action: 'fix', by: '2026-11-25', safeBy: null }),
      result(6, 'closed', { action: 'fix', by: '2026-11-23', safeBy: null }),
    ]);
    expect(rowsOf(drafts)).toEqual([
      '| Row | Verdict | What to do | Not before | Safe by | Last day |',
      '| 5 | would be closed | fix and submit |  |  | Wed 11/25/2026 (1 day left) |',
      '| 2 | ready | submit | Mon 11/9/2026 | Tue 12/8/2026 (14 days left) | Wed 12/9/2026 |',
      '| 4 | ready | submit | Mon 11/9/2026 | Tue 12/8/2026 (14 days left) | Wed 12/9/2026 |',
    ]);
  });
});
