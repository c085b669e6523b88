import { expect, it } from 'vitest';
import { PrintedCures } from '../../../src/report/html/printed-cures.ts';

it('PrintedCures prints a remedy once nearby, and again pages later', () => {
  const cures = new PrintedCures();
  cures.beginEntry();
  expect(cures.findNearby('Do this.', 'row 2')).toBeUndefined();
  expect(cures.findNearby('Do that.', 'row 2')).toBeUndefined();
  for (let entry = 0; entry < 19; entry++) cures.beginEntry();
  expect(cures.findNearby('Do this.', 'row 21')).toBe('row 2');
  cures.beginEntry();
  expect(cures.findNearby('Do this.', 'row 22')).toBeUndefined();
  expect(cures.findNearby('Do this.', 'row 23')).toBe('row 22');
});
