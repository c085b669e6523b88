import { expect, it } from 'vitest';
import { findEinFault } from '../../../src/core/values/ein.ts';

const NEVER = [
  '00',
  '07',
  '08',
  '09',
  '17',
  '18',
  '19',
  '28',
  '29',
  '49',
  '69',
  '70',
  '78',
  '79',
  '89',
  '96',
  '97',
];

it('rejects exactly the prefixes that were never assigned', () => {
  const prefixes = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
  expect(prefixes.filter((prefix) => findEinFault(`${prefix}1222333`) === 'prefix')).toEqual(NEVER);
});
it.each([
  ['111222333', undefined],
  ['11222333', 'lost-zero'],
  ['1122233', 'length'],
  ['1112223334', 'length'],
  ['11122233X', 'length'],
  ['1122233X', 'length'],
  ['', 'length'],
])('%j: %s', (ein, fault) => expect(findEinFault(ein)).toBe(fault));
