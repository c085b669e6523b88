import { expect, it } from 'vitest';
import { isObject } from '../../../src/formats/json/is-object.ts';

it('is true for an object only', () => {
  expect(isObject({})).toBe(true);
  for (const value of [null, [], 'text', 1, undefined]) expect(isObject(value)).toBe(false);
});
