// Generated from the files below rules/ by `npm run gen`.
import type { AnyRule } from '../rule.ts';
import registrationMedicaidIdMissing from './registration/medicaid-id-missing.ts';

/** Every rule, in the order in which they run. */
export const RULES: readonly AnyRule[] = [
  registrationMedicaidIdMissing,
];
