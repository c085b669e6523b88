import { describe, expect, it } from 'vitest';
import { searchPlans } from '../../../src/app/draft/plan-choices.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { contextAsOf } from '../../support/rows.ts';

describe('searchPlans', () => {
  const names = (typed: string) =>
    searchPlans(typed, contextAsOf().asOf, BUILT_IN_PLANS).map(({ name }) => name);

  it('lists all plans for an empty text, active ones first', () => {
    expect(names('')[0]).toBe('Aetna Better Health of Illinois');
    expect(names('').at(-1)).toBe('Molina Dual Options');
    expect(names('')).toHaveLength(19);
  });

  it.each([
    ['ABHIL', 'Aetna Better Health of Illinois'],
    ['bcbs', 'Blue Cross Community Health Plans'],
    ['dcfs', 'YouthCare'],
    ['merdian', 'Meridian Health Plan of Illinois'],
    ['Humana', 'Humana (HealthChoice)'],
  ])('finds for %s first %s', (typed, first) => expect(names(typed)[0]).toBe(first));

  it('finds nothing for an unknown name', () => expect(names('Cigna')).toEqual([]));
});
