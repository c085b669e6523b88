import type { Day } from '../../src/core/model/vocabulary.ts';
import { parseReportDay } from '../../src/report/content/dates.ts';
import type { DueLine, DueList } from '../../src/report/content/due-lines.ts';
import { tickets } from './reports.ts';

/** The day of the check in tests of lists of days, a Tuesday. */
export const AS_OF_DAY = parseReportDay('2026-11-24');

/** A line so many days after the check. */
export function dueLine(kind: string, left: number, more: Partial<DueLine> = {}): DueLine {
  return {
    ...{ file: tickets(), row: 2, kind, submitted: false },
    day: (AS_OF_DAY + left) as Day,
    ...more,
  };
}

/** A list of three lines in two weeks. */
export function dueList(more: Partial<DueList> = {}): DueList {
  const name = { plan: 'Molina', billed: 1615, label: '=MU-7' };
  return {
    title: '3 dates, 1 past.',
    authority: 'Checked for Tue 11/24/2026.',
    asOf: AS_OF_DAY,
    lines: [
      dueLine('stop', -1, { row: 9 }),
      dueLine('submit', 0, { row: 13, name, last: (AS_OF_DAY + 1) as Day }),
      dueLine('check', 10),
    ],
    notes: ['A note of <some> length.'],
    ...more,
  };
}
