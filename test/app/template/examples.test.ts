import { expect, it } from 'vitest';
import { findExample } from '../../../src/app/template/examples.ts';

it('finds the example of a field by its kind', () => {
  expect(findExample('registration', 'lastName')).toBe('Testwell');
  expect(findExample('ticket', 'rin')).toBe('100200300');
  expect(findExample('ticket', 'lastName')).toBe('');
});
