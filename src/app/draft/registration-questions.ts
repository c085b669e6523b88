import { REGISTRATION_SECTIONS } from '../../core/fields/declaration.ts';
import { REGISTRATION } from '../../core/fields/registration.ts';
import { listQuestions, type Question } from './question.ts';

/** The questions about one person: the person, then the provider. */
export const REGISTRATION_QUESTIONS: readonly Question[] = listQuestions(
  REGISTRATION.fields,
  REGISTRATION_SECTIONS,
);

/** Answers offered again for the next person, who mostly works for the same provider. */
export const REGISTRATION_CARRYOVER_FIELDS: readonly string[] = REGISTRATION.fields
  .filter(({ question }) => question?.section === 'Provider')
  .map(({ name }) => name);
