import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NextStep, Result } from '../../../src/core/model/report.ts';
import type { Outcome, Verdict } from '../../../src/core/model/vocabulary.ts';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import { compareDays, MostUrgent, rankUrgency } from '../../../src/report/content/sections.ts';
import { finding, result } from '../reports.ts';

const AS_OF = parseReportDay('2026-11-24');

function one(row: number, step: NextStep, outcome: Outcome = 'closed', verdict: Verdict = 'closed'): Result {
  return result(row, verdict, step, [finding('ticket/made-up', outcome)]);
}

function order(results: readonly Result[], limit = 50): number[] {
  const urgent = new MostUrgent(limit);
  for (const one of results) urgent.add({ result: one, ...rankUrgency(one, AS_OF) });
  return urgent.list().map(({ result: { row } }) => row);
}

describe('rankUrgency', () => {
  const by = '2026-12-10';
  it.each<[string, NextStep]>([
    ['now', { action: 'fix', by: '2026-11-24', safeBy: null }],
    ['now', { action: 'submit', by, safeBy: '2026-11-25' }],
    ['now', { action: 'answer', by: '2026-11-30', safeBy: '2026-11-24' }],
    ['fix', { action: 'answer', by, safeBy: '2026-11-26' }],
    ['fix', { action: 'fix' }],
    ['fix', { action: 'fix', by: '2026-11-01', safeBy: null }],
    ['questions', { action: 'check', by, safeBy: by }],
    ['lost', { action: 'stop', by: '2026-11-01', safeBy: null }],
    ['redirect', { action: 'redirect', to: 'HFS', by: '2026-11-24', safeBy: null }],
    ['waiting', { action: 'wait', on: '2026-11-25', by, safeBy: by }],
    ['ready', { action: 'submit', by, safeBy: by }],
    ['ready', { action: 'submit' }],
    ['submitted', { action: 'none', by: '2026-11-24', safeBy: null }],
  ])('%s: %j', (section, step) => {
    expect(rankUrgency({ nextStep: step }, AS_OF).section).toBe(section);
  });
  it('sorts what waits by its first day, the rest by the day to act by', () => {
    const rank = (step: NextStep) => rankUrgency({ nextStep: step }, AS_OF).day - AS_OF;
    expect(rank({ action: 'wait', on: '2026-11-26', by, safeBy: by })).toBe(2);
    expect(rank({ action: 'wait', by, safeBy: by })).toBe(16);
    expect(rank({ action: 'fix', by, safeBy: '2026-11-27' })).toBe(3);
    expect(rank({ action: 'fix' })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('MostUrgent', () => {
  it('puts what is lost first if it waits before the rest', () => {
    const by = '2026-12-10';
    expect(
      order([
        one(2, { action: 'submit', by, safeBy: '2026-11-26' }, 'note', 'ready'),
        one(3, { action: 'wait', on: '2026-12-05', by, safeBy: by }),
        one(4, { action: 'wait', on: '2026-12-01', by, safeBy: by }),
        one(5, { action: 'redirect', to: 'HFS', by, safeBy: by }),
        one(6, { action: 'stop', by: '2026-11-01', safeBy: null }),
        one(7, { action: 'fix' }),
        one(8, { action: 'fix', by, safeBy: '2026-12-09' }),
        one(9, { action: 'check', by: '2026-11-30', safeBy: null }, 'review', 'review'),
        one(10, { action: 'fix', by: '2026-11-24', safeBy: null }),
      ]),
    ).toEqual([10, 6, 8, 7, 5, 9, 4, 3, 2]);
  });

  it('puts the worse verdict first if the day is the same, then the earlier row', () => {
    const step = { action: 'fix', by: '2026-12-10', safeBy: '2026-12-09' } as const;
    expect(order([one(2, step, 'review', 'review'), one(3, step), one(4, step)])).toEqual([3, 4, 2]);
  });

  it('lists the same records as without a limit', () => {
    const days = fc.array(fc.integer({ min: 0, max: 27 }), { maxLength: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 8 }), (list, limit) => {
        const results = list.map((day, i) =>
          one(i + 2, {
            action: 'fix',
            by: '2027-01-31',
            safeBy: `2026-12-${String(day + 1).padStart(2, '0')}`,
          }),
        );
        expect(order(results, limit)).toEqual(order(results, 1_000).slice(0, limit));
      }),
    );
  });
});

it('compareDays takes days that are infinite', () => {
  const never = Number.POSITIVE_INFINITY;
  expect([compareDays(never, never), compareDays(1, never), compareDays(2, 1)]).toEqual([0, -never, 1]);
});
