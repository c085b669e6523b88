import type { RegistrationField } from '../../core/fields/registration.ts';
import type { Question } from './question.ts';

const IMPACT = "the provider's record in IMPACT";

/** A person's fields: the person, then the provider. */
const QUESTIONS: readonly Question<RegistrationField>[] = [
  { field: 'firstName', section: 'Person' },
  { field: 'lastName', section: 'Person' },
  { field: 'email', section: 'Person' },
  { field: 'phone', section: 'Person' },
  { field: 'role', section: 'Person' },
  { field: 'organization', section: 'Provider', where: IMPACT },
  { field: 'npi', section: 'Provider', where: 'NPPES, or a claim' },
  { field: 'medicaidId', section: 'Provider', where: IMPACT },
  { field: 'taxId', section: 'Provider', where: "the provider's IRS letter" },
  { field: 'address', section: 'Provider', where: IMPACT },
  { field: 'city', section: 'Provider', where: IMPACT },
  { field: 'state', section: 'Provider', where: IMPACT },
  { field: 'zip', section: 'Provider', where: IMPACT },
];

export const REGISTRATION_QUESTIONS = QUESTIONS as readonly Question[];

/** The next person mostly works for the same provider. */
export const REGISTRATION_CARRYOVER_FIELDS: readonly string[] = QUESTIONS.filter(
  ({ section }) => section === 'Provider',
).map(({ field }) => field);
