import { expect, it } from 'vitest';
import { findSynonyms } from '../../../src/app/layout/synonyms.ts';

it('finds the synonyms of a field by its kind', () => {
  expect(findSynonyms('registration', 'lastName')).toContain('Surname');
  expect(findSynonyms('ticket', 'lastName')).toEqual([]);
});
