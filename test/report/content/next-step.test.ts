import { describe, expect, it } from 'vitest';
import type { NextStep } from '../../../src/core/model/report.ts';
import type { Kind, Outcome } from '../../../src/core/model/vocabulary.ts';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import {
  createDateContext,
  describeNextStep,
  describeShortWindow,
} from '../../../src/report/content/next-step.ts';
import { finding, report, result } from '../reports.ts';

const DAYS = { on: '2026-11-10', by: '2026-12-10', safeBy: '2026-12-09' };

function sentence(
  step: NextStep,
  kind: Kind = 'ticket',
  asOf = '2026-11-24',
  outcome: Outcome = 'closed',
): string {
  const dates = {
    asOf: parseReportDay(asOf),
    window: { first: 30, last: 60 },
    extended: { individuals: 10, days: 21 },
  };
  const text = describeNextStep(result(2, 'closed', step, [finding('ticket/made-up', outcome)]), kind, dates);
  return text.replaceAll('\u00a0', ' ');
}

describe('the next step of a ticket', () => {
  it.each<[string, NextStep, string, string?]>([
    [
      'safe day first',
      { action: 'fix', ...DAYS },
      'Fix it. Then submit it by Wed 12/9/2026, in 15 days (last day: Thu 12/10/2026).',
    ],
    [
      'one day',
      { action: 'fix', ...DAYS },
      'Fix it. Then submit it by Wed 12/9/2026, tomorrow (last day: Thu 12/10/2026).',
      '2026-12-08',
    ],
    [
      'no day',
      { action: 'fix', ...DAYS },
      'Fix it. Then submit it by Wed 12/9/2026, today (last day: Thu 12/10/2026).',
      '2026-12-09',
    ],
    [
      'too early as well',
      { action: 'fix', ...DAYS },
      'Fix it. Then submit it on Tue 11/10/2026 or later, but by Wed 12/9/2026, in 30 days (last day: Thu 12/10/2026).',
      '2026-11-09',
    ],
    [
      'safe day before today',
      { action: 'check', ...DAYS, safeBy: null },
      'Check it. Then submit it by Thu 12/10/2026, in 16 days (the last day: the safe day has passed).',
    ],
    [
      'safe day before day 31',
      { action: 'check', ...DAYS, safeBy: null },
      'Check it. Then submit it by Thu 12/10/2026, in 29 days (the last day: there is no safe day, because it would come before day 31).',
      '2026-11-11',
    ],
    [
      'the day after day 31',
      { action: 'check', ...DAYS, safeBy: null },
      'Check it. Then submit it by Thu 12/10/2026, in 28 days (the last day: the safe day has passed).',
      '2026-11-12',
    ],
    [
      'no dispute date',
      { action: 'fix' },
      'Fix it. Then submit it. We cannot count the last day without a correct dispute date.',
    ],
    [
      'the window is over',
      { action: 'check', ...DAYS, safeBy: null },
      'Check it. The last day for a new ticket was Thu 12/10/2026.',
      '2026-12-11',
    ],
    [
      'on the last day',
      { action: 'submit', ...DAYS, safeBy: null },
      'Submit it by Thu 12/10/2026, today (the last day: the safe day has passed).',
      '2026-12-10',
    ],
    [
      'answer',
      { action: 'answer', on: '2026-10-01', by: '2026-12-01', safeBy: '2026-11-30' },
      'Answer in the portal by Mon 11/30/2026, in 6 days (last day: Tue 12/1/2026).',
    ],
    [
      'answer, one reading',
      { action: 'answer', by: '2026-12-04', safeBy: '2026-12-04' },
      'Answer in the portal by Fri 12/4/2026, in 10 days.',
    ],
    [
      'answer, later reading only',
      { action: 'answer', by: '2026-12-01', safeBy: null },
      'Answer in the portal by Tue 12/1/2026, tomorrow (the last day: the safe day has passed).',
      '2026-11-30',
    ],
    [
      'wait',
      { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: '2026-12-30' },
      'Wait. Submit it on Tue 12/1/2026 or later, but by Wed 12/30/2026, in 36 days (last day: Thu 12/31/2026).',
    ],
    [
      'wait for a planned day after the safe day',
      { action: 'wait', on: '2026-12-06', by: '2026-12-10', safeBy: null },
      'Wait. Submit it on Sun 12/6/2026 or later, but by Thu 12/10/2026, in 16 days (the last day: there is no safe day after the planned day).',
    ],
    [
      'wait for day 30, and the decision came too soon for a safe day',
      { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: null },
      'Wait. Submit it on Tue 12/1/2026 or later, but by Thu 12/31/2026, in 37 days (the last day: there is no safe day, because it would come before day 31).',
    ],
    [
      'wait without a last day',
      { action: 'wait', on: '2026-12-01' },
      'Wait. Submit it on Tue 12/1/2026 or later.',
    ],
    [
      'stop',
      { action: 'stop', ...DAYS, safeBy: null },
      'Do not submit it. The last day was Thu 12/10/2026, 1 day ago.',
      '2026-12-11',
    ],
    ['stop without a day', { action: 'stop' }, 'Do not submit it. It is too late.'],
    [
      'redirect',
      { action: 'redirect', to: 'HFS, 877-782-5565', ...DAYS },
      'The portal does not take this. Contact HFS, 877-782-5565.',
    ],
    ['none', { action: 'none', ...DAYS }, 'It is already in the portal. You have nothing to do.'],
  ])('%s', (_, step, expected, asOf) => {
    expect(sentence(step, 'ticket', asOf)).toBe(expected);
  });

  it('lets a person look while waiting if a finding is for review', () => {
    const step = { action: 'wait', on: '2026-12-01' } as const;
    expect(sentence(step, 'ticket', '2026-11-24', 'review')).toMatch(/^Check it, and wait\. Submit it on /);
  });
});

describe('the next step of a registration', () => {
  it.each<[NextStep, string]>([
    [{ action: 'fix' }, 'Fix it. Then submit it.'],
    [{ action: 'check' }, 'Check it. Then submit it.'],
    [{ action: 'submit' }, 'Submit it.'],
  ])('%o', (step, expected) => {
    expect(sentence(step, 'registration')).toBe(expected);
  });
});

describe('a ticket that is in the portal already', () => {
  const say = (step: NextStep, asOf = '2026-11-24'): string => {
    const dates = {
      asOf: parseReportDay(asOf),
      window: { first: 30, last: 60 },
      extended: { individuals: 10, days: 21 },
    };
    const submitted = {
      ...result(2, 'review', step, [finding('ticket/made-up', 'review')]),
      submitted: true as const,
    };
    return describeNextStep(submitted, 'ticket', dates).replaceAll('\u00a0', ' ');
  };
  it('is not to be submitted again', () => {
    expect(say({ action: 'check', ...DAYS })).toBe(
      'Check it. You already submitted this ticket. If you need a new one, submit it by Wed 12/9/2026, in 15 days (last day: Thu 12/10/2026).',
    );
    expect(say({ action: 'fix', ...DAYS })).toMatch(
      /^Fix it\. You already submitted this ticket\. If you need/,
    );
    expect(say({ action: 'check', ...DAYS }, '2027-01-05')).toBe(
      'Check it. You already submitted this ticket.',
    );
  });
});

describe('describeShortWindow', () => {
  const dates = createDateContext(report([]));
  it.each<[NextStep, string]>([
    [{ action: 'fix', ...DAYS }, 'by Wed 12/9/2026 (last day: Thu 12/10/2026)'],
    [{ action: 'fix', ...DAYS, safeBy: null }, 'by Thu 12/10/2026, the last day'],
    [
      { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: '2026-12-30' },
      'from Tue 12/1/2026 to Wed 12/30/2026',
    ],
    [{ action: 'wait', on: '2026-12-01' }, 'from Tue 12/1/2026'],
    [{ action: 'stop', by: '2026-11-01', safeBy: null }, ''],
    [{ action: 'fix' }, ''],
  ])('%o', (step, expected) => {
    expect(describeShortWindow(step, dates).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});
