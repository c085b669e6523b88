import { expect, it } from 'vitest';
import { isUsState } from '../../../src/core/values/us-state.ts';

it.each([
  'IL',
  'il',
  'I.L.',
  'Illinois',
  'NEW YORK',
  'District of Columbia',
  'dc',
  'PR',
  'AE',
  'Wyoming',
  'Alabama',
])('%s is a state', (text) => expect(isUsState(text)).toBe(true));
it.each(['', 'ILL', 'ON', 'Chicago', 'I', 'Illinoi', 'ZZ'])('%j is not a state', (text) =>
  expect(isUsState(text)).toBe(false),
);
it('knows 50 states, D.C., 5 territories and 3 military codes by two letters', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter(isUsState);
  expect(codes).toHaveLength(59);
});
