import { expect, it } from 'vitest';
import { PrintedCures } from '../../../src/report/html/printed-cures.ts';

it('PrintedCures prints a remedy once nearby, and again pages later', () => {
  const cures = new PrintedCures();
  cures.beginEntry();
  expect(cures.findNearby('ticket/a', 'row 2')).toBeUndefined();
  expect(cures.findNearby('ticket/b', 'row 2')).toBeUndefined();
  for (let entry = 0; entry < 19; entry++) cures.beginEntry();
  expect(cures.findNearby('ticket/a', 'row 21')).toBe('row 2');
  cures.beginEntry();
  expect(cures.findNearby('ticket/a', 'row 22')).toBeUndefined();
  expect(cures.findNearby('ticket/a', 'row 23')).toBe('row 22');
});
