import { describe, expect, it } from 'vitest';
import type { NextStep } from '../../../src/core/model/report.ts';
import type { Kind, Outcome } from '../../../src/core/model/vocabulary.ts';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import { describeNextStep } from '../../../src/report/content/next-step.ts';
import { finding, result } from '../reports.ts';

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
      'Fix it and submit by Wed 2026-12-09 (15 days left; last day Thu 2026-12-10)',
    ],
    [
      'one day',
      { action: 'fix', ...DAYS },
      'Fix it and submit by Wed 2026-12-09 (1 day left; last day Thu 2026-12-10)',
      '2026-12-08',
    ],
    [
      'no day',
      { action: 'fix', ...DAYS },
      'Fix it and submit by Wed 2026-12-09 (today; last day Thu 2026-12-10)',
      '2026-12-09',
    ],
    [
      'too early as well',
      { action: 'fix', ...DAYS },
      'Fix it and submit not before Tue 2026-11-10 (in 1 day), then by Wed 2026-12-09 (30 days left; last day Thu 2026-12-10)',
      '2026-11-09',
    ],
    [
      'safe day before today',
      { action: 'check', ...DAYS, safeBy: null },
      'A person must look, then submit by Thu 2026-12-10, the last day (16 days left); the day that is safe by every reading would be before today',
    ],
    [
      'safe day before day 31',
      { action: 'check', ...DAYS, safeBy: null },
      'A person must look, then submit by Thu 2026-12-10, the last day (29 days left); no day is safe by every reading: it would fall before day 31',
      '2026-11-11',
    ],
    [
      'the day after day 31',
      { action: 'check', ...DAYS, safeBy: null },
      'A person must look, then submit by Thu 2026-12-10, the last day (28 days left); the day that is safe by every reading would be before today',
      '2026-11-12',
    ],
    [
      'no dispute date',
      { action: 'fix' },
      'Fix it, then submit; no last day is known without a correct dispute date',
    ],
    [
      'the window is over',
      { action: 'check', ...DAYS, safeBy: null },
      'A person must look; the last day for a new ticket was Thu 2026-12-10',
      '2026-12-11',
    ],
    [
      'on the last day',
      { action: 'submit', ...DAYS, safeBy: null },
      'Ready: submit by Thu 2026-12-10, the last day (today); the day that is safe by every reading would be before today',
      '2026-12-10',
    ],
    [
      'answer',
      { action: 'answer', on: '2026-10-01', by: '2026-12-01', safeBy: '2026-11-30' },
      'Answer in the portal by Mon 2026-11-30 (6 days left; last day Tue 2026-12-01)',
    ],
    [
      'answer, one reading',
      { action: 'answer', by: '2026-12-04', safeBy: '2026-12-04' },
      'Answer in the portal by Fri 2026-12-04 (10 days left)',
    ],
    [
      'answer, later reading only',
      { action: 'answer', by: '2026-12-01', safeBy: null },
      'Answer in the portal by Tue 2026-12-01, the last day (1 day left); counted Monday to Friday only, it was due before today',
      '2026-11-30',
    ],
    [
      'wait',
      { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: '2026-12-30' },
      'Wait: submit not before Tue 2026-12-01 (in 7 days), then by Wed 2026-12-30 (36 days left; last day Thu 2026-12-31)',
    ],
    [
      'wait for a planned day after the safe day',
      { action: 'wait', on: '2026-12-06', by: '2026-12-10', safeBy: null },
      'Wait: submit not before Sun 2026-12-06 (in 12 days), then by Thu 2026-12-10, the last day (16 days left); no safe day is left from the planned day on',
    ],
    [
      'wait for day 30, and the decision came too soon for a safe day',
      { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: null },
      'Wait: submit not before Tue 2026-12-01 (in 7 days), then by Thu 2026-12-31, the last day (37 days left); no day is safe by every reading: it would fall before day 31',
    ],
    [
      'wait without a last day',
      { action: 'wait', on: '2026-12-01' },
      'Wait: submit not before Tue 2026-12-01 (in 7 days)',
    ],
    [
      'stop',
      { action: 'stop', ...DAYS, safeBy: null },
      'Do not submit: the last day was Thu 2026-12-10, 1 day ago; no later date helps',
      '2026-12-11',
    ],
    ['stop without a day', { action: 'stop' }, 'Do not submit: it is too late, and no later date helps'],
    [
      'redirect',
      { action: 'redirect', to: 'HFS, 877-782-5565', ...DAYS },
      'Not a matter for this portal: turn to HFS, 877-782-5565',
    ],
    ['none', { action: 'none', ...DAYS }, 'Already submitted: nothing to do'],
  ])('%s', (_, step, expected, asOf) => {
    expect(sentence(step, 'ticket', asOf)).toBe(expected);
  });

  it('lets a person look while waiting if a finding is for review', () => {
    const step = { action: 'wait', on: '2026-12-01' } as const;
    expect(sentence(step, 'ticket', '2026-11-24', 'review')).toMatch(
      /^Wait, and let a person look: submit not before/,
    );
  });
});

describe('the next step of a registration', () => {
  it.each<[NextStep, string]>([
    [{ action: 'fix' }, 'Fix it, then submit'],
    [{ action: 'check' }, 'A person must look, then submit'],
    [{ action: 'submit' }, 'Ready: submit'],
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
      'A person must look; submitted already, so only a new ticket that is needed goes in by Wed 2026-12-09 (15 days left; last day Thu 2026-12-10)',
    );
    expect(say({ action: 'fix', ...DAYS })).toMatch(/^Fix it; submitted already, so only a new ticket/);
    expect(say({ action: 'check', ...DAYS }, '2027-01-05')).toBe('A person must look; submitted already');
  });
});
