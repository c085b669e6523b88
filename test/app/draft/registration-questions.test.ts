import { expect, it } from 'vitest';
import {
  REGISTRATION_CARRYOVER_FIELDS,
  REGISTRATION_QUESTIONS,
} from '../../../src/app/draft/registration-questions.ts';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { getTemplateFields } from '../../../src/core/fields/template.ts';

it('asks for the person, then the provider, in the order of the template', () => {
  expect(REGISTRATION_QUESTIONS.map(({ field }) => field)).toEqual(
    getTemplateFields(REGISTRATION).map(({ name }) => name),
  );
  expect(REGISTRATION_QUESTIONS[5]).toEqual({
    field: 'organization',
    section: 'Provider',
    where: "the provider's page in IMPACT",
  });
});

it('offers the provider again for the next person, but nothing about the person', () => {
  expect(REGISTRATION_CARRYOVER_FIELDS[0]).toBe('organization');
  expect(REGISTRATION_CARRYOVER_FIELDS).not.toContain('email');
  expect(REGISTRATION_CARRYOVER_FIELDS).toHaveLength(8);
});
