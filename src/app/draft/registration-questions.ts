import type { RegistrationField } from '../../core/fields/registration.ts';
import type { Question } from './question.ts';

const IMPACT = "the provider's record in IMPACT";

/** A person's fields: the person, then the provider. */
const QUESTIONS: readonly Question<RegistrationField>[] = [
  { field: 'firstName', part: 'Person' },
  { field: 'lastName', part: 'Person' },
  { field: 'email', part: 'Person' },
  { field: 'phone', part: 'Person' },
  { field: 'role', part: 'Person' },
  { field: 'organization', part: 'Provider', where: IMPACT },
  { field: 'npi', part: 'Provider', where: 'NPPES, or a claim' },
  { field: 'medicaidId', part: 'Provider', where: IMPACT },
  { field: 'taxId', part: 'Provider', where: "the provider's IRS letter" },
  { field: 'address', part: 'Provider', where: IMPACT },
  { field: 'city', part: 'Provider', where: IMPACT },
  { field: 'state', part: 'Provider', where: IMPACT },
  { field: 'zip', part: 'Provider', where: IMPACT },
];

export const REGISTRATION_QUESTIONS = QUESTIONS as readonly Question[];

/** The next person mostly works for the same provider. */
export const REGISTRATION_KEPT: readonly string[] = QUESTIONS.filter(({ part }) => part === 'Provider').map(
  ({ field }) => field,
);
