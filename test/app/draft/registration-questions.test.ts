import { expect, it } from 'vitest';
import {
  REGISTRATION_CARRYOVER_FIELDS,
  REGISTRATION_QUESTIONS,
} from '../../../src/app/draft/registration-questions.ts';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';

it('asks once for each field', () => {
  const asked = REGISTRATION_QUESTIONS.map(({ field }) => field);
  expect(asked.toSorted()).toEqual(REGISTRATION.fields.map(({ name }) => name).toSorted());
});

it('carries over the provider to the next person, but not the name', () => {
  expect(REGISTRATION_CARRYOVER_FIELDS).toContain('medicaidId');
  expect(REGISTRATION_CARRYOVER_FIELDS).not.toContain('firstName');
});
