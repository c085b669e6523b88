import { expect, it } from 'vitest';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';

it('requires the Medicaid ID by the notice, and all else by assumption', () => {
  const required = REGISTRATION.fields.flatMap(({ name, required }) =>
    required ? [[name, required.basis]] : [],
  );
  expect(required).toEqual([
    ['firstName', 'assumed'],
    ['lastName', 'assumed'],
    ['email', 'assumed'],
    ['phone', 'assumed'],
    ['organization', 'assumed'],
    ['medicaidId', 'notice'],
  ]);
});

it('asks for every field that HFS gets', () => {
  const unasked = REGISTRATION.fields.filter(({ question }) => question === null);
  expect(unasked.map(({ name }) => name)).toEqual(['checked']);
});
