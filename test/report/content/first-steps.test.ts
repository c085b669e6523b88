import { expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import { describeFirstSteps } from '../../../src/report/content/first-steps.ts';
import { surveyFile } from '../../../src/report/content/survey.ts';
import { DAYS, file, finding, result, tickets } from '../reports.ts';

const describe = (...files: FileReport[]) =>
  describeFirstSteps(files.map((each) => surveyFile(each, parseReportDay('2026-11-24'), 0))).replaceAll(
    '\u00a0',
    ' ',
  );

it('says what is lost first if it waits, then the rest with the earliest day', () => {
  const today = { action: 'fix', by: '2026-11-24', safeBy: null } as const;
  const wait = { action: 'wait', on: '2026-11-27', by: '2026-12-31', safeBy: '2026-12-30' } as const;
  const early = finding('ticket/too-early', 'closed');
  const more = file('more.csv', 'ticket', [
    result(2, 'closed', today),
    result(3, 'closed', today),
    result(4, 'closed', wait, [early]),
    result(5, 'closed', { ...wait, on: '2026-12-01' }, [early]),
    result(6, 'review', { action: 'check', ...DAYS }),
    result(7, 'closed', { action: 'stop', by: '2026-11-01', safeBy: null }),
  ]);
  expect(describe(tickets(), more)).toBe(
    '2 must be submitted today. 1 is due by tomorrow. 2 are too late. Fix 1 by Wed 12/9/2026. Check 1 by Tue 12/8/2026. Submit 2, the first by Fri 12/4/2026. 2 wait, the first until Fri 11/27/2026.',
  );
});

it('has one and several', () => {
  expect(describe(tickets())).toBe(
    '1 is due by tomorrow. 1 is too late. Fix 1 by Wed 12/9/2026. Submit 2, the first by Fri 12/4/2026.',
  );
  const people = file('people.csv', 'registration', [
    result(2, 'denied', { action: 'fix' }),
    result(3, 'ready', { action: 'submit' }),
  ]);
  expect(describe(people)).toBe('Fix 1. Submit 1.');
});

it('has nothing to say of a single record', () => {
  expect(describe(file('a.csv', 'ticket', [result(2, 'closed', { action: 'fix', ...DAYS })]))).toBe('');
});
