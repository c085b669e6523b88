import { expect, it } from 'vitest';
import { createDictionaryLookup, getDictionary, getExample } from '../../../src/core/fields/index.ts';
import type { Dictionary } from '../../../src/core/model/field.ts';

it('has a dictionary for every kind of file', () => {
  expect(getDictionary('ticket').kind).toBe('ticket');
  expect(getDictionary('registration').kind).toBe('registration');
});

it('looks a kind up in the layout for that kind, and the other in the built-in dictionary', () => {
  const layout: Dictionary = { kind: 'ticket', fields: [] };
  const lookup = createDictionaryLookup(layout);
  expect(lookup('ticket')).toBe(layout);
  expect(lookup('registration')).toBe(getDictionary('registration'));
  expect(createDictionaryLookup(undefined)('ticket')).toBe(getDictionary('ticket'));
});

it('has examples by field, and none for a field that only a layout has', () => {
  expect(getExample('registration', 'firstName')).toBe('Maren');
  expect(getExample('ticket', 'priorAuthNumber')).toBe('');
  expect(getExample('ticket', 'Internal Code')).toBe('');
});
