import { expect, it } from 'vitest';
import { findNearestNames } from '../../../src/core/values/nearest.ts';

const COMMANDS = ['template', 'schema', 'rules', 'due'];

it.each([
  ['templat', 2, ['template']],
  ['SCHEMA', 2, ['schema']],
  ['shema', 1, ['schema']],
  ['rule-s', 0, ['rules']],
  ['duels', 3, ['rules', 'due']],
  ['calendar', 2, []],
])('finds the names within the limit of %j: %i', (text, limit, names) =>
  expect(findNearestNames(text, COMMANDS, limit).sort()).toEqual([...names].sort()),
);

it('lists the nearest name first', () => {
  expect(findNearestNames('abcd', ['abxy', 'abcx', 'abcd'], 2)).toEqual(['abcd', 'abcx', 'abxy']);
});

it('finds nothing for a text that is too long to be a name', () => {
  const long = 'a'.repeat(100);
  expect(findNearestNames(long, [`${long}b`], 1)).toEqual([`${long}b`]);
  expect(findNearestNames(`${long}b`, [long], 1)).toEqual([]);
});
