import { describe, expect, it } from 'vitest';
import {
  describeNoteDays,
  describeWhatToDo,
  getRowDay,
  getRowDeadline,
} from '../../../src/app/review/what-to-do.ts';
import type { NextStep } from '../../../src/core/model/report.ts';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { finding, RULE, result } from '../../report/reports.ts';

const dates = createDateContext({ asOf: '2026-11-24', rulebook: '2023-02-22' });
const findRuleText = (id: string) => ({ ...RULE, cure: `Cure of ${id}.` });
const OPEN = { by: '2026-12-10', safeBy: '2026-12-09' };

describe('describeWhatToDo', () => {
  const describeIt = (step: NextStep, ...findings: ReturnType<typeof finding>[]) =>
    describeWhatToDo(result(2, 'closed', step, findings), 'ticket', dates, findRuleText);

  it('has each remedy once, the worst first, then the next step with its day', () => {
    const text = describeIt(
      { action: 'fix', ...OPEN },
      finding('a/question', 'review'),
      finding('a/fault', 'closed'),
      finding('a/fault', 'closed', { field: 'npi' }),
      finding('a/note', 'note'),
    );
    expect(text).toMatch(/^Cure of a\/fault\. Cure of a\/question\. Then submit it by Wed 12\/9\/2026/);
  });
  it('asks for the day of the decision, which is a note, but for nothing else that is one', () => {
    const text = describeIt(
      { action: 'submit', ...OPEN },
      finding('ticket/decision-window', 'note', { cure: 'Copy the day.' }),
      finding('a/note', 'note'),
    );
    expect(text).toMatch(/^Copy the day\. Submit it by Wed 12\/9\/2026/);
  });
  it('says to fix it if no remedy does', () => {
    expect(describeIt({ action: 'fix', ...OPEN })).toMatch(/^Fix it\. Then submit it by /);
  });
  it('has only the way out of a ticket that is lost, and until when it is open', () => {
    const late = finding('ticket/too-late', 'closed', { until: 'Mon\u00a011/30/2026' });
    const text = describeIt(
      { action: 'stop', by: '2026-11-09', safeBy: null },
      finding('a/fault', 'closed'),
      late,
    );
    expect(text).toMatch(/^Cure of ticket\/too-late\. Do not submit it\./);
    expect(text).toMatch(/Write to the portal team by Mon 11\/30\/2026\.$/);
  });
});

describe('getRowDeadline and getRowDay', () => {
  const daysOf = (step: NextStep) => {
    const record = result(2, 'closed', step);
    return [getRowDeadline(record, dates), getRowDay(record, dates)];
  };
  const day = parseReportDay;
  it.each([
    ['the safe day', { action: 'fix', ...OPEN }, ['2026-12-09', '2026-12-09']],
    [
      'the last day without a safe day',
      { action: 'fix', by: '2026-12-10', safeBy: null },
      ['2026-12-10', '2026-12-10'],
    ],
    [
      'the first day of a row that waits',
      { action: 'wait', on: '2026-11-27', ...OPEN },
      ['2026-12-09', '2026-11-27'],
    ],
  ] as const)('is %s', (_, step, [deadline, first]) => {
    expect(daysOf(step)).toEqual([day(deadline), day(first)]);
  });
  it('is the last day of a lost row, or until when its way out is open', () => {
    const lost = { action: 'stop', by: '2026-11-09', safeBy: null } as const;
    expect(daysOf(lost)).toEqual([undefined, day('2026-11-09')]);
    const late = finding('ticket/too-late', 'closed', { until: 'Fri\u00a012/4/2026' });
    expect(getRowDay(result(2, 'closed', lost, [late]), dates)).toBe(day('2026-12-04'));
  });
  it.each(['none', 'redirect'] as const)('is none for %s', (action) => {
    expect(daysOf({ action, ...OPEN })).toEqual([undefined, undefined]);
  });
});

it('describeNoteDays has the days of a row, unless nothing is left to do in the portal', () => {
  const note = (action: 'fix' | 'redirect' | 'none') =>
    describeNoteDays(result(2, 'closed', { action, ...OPEN }), dates);
  expect(note('fix')).toBe('By Wed 12/9/2026 (last day: Thu 12/10/2026).');
  expect(note('redirect')).toBe('');
  expect(note('none')).toBe('');
  expect(describeNoteDays(result(2, 'denied', { action: 'fix' }), dates)).toBe('');
});
