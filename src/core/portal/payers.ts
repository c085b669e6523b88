import type { Plan, Plans } from '../model/context.ts';
import { isNonMedicaidPlan } from './plan-names.ts';

/**
 * Lines of business of a remitted claim (CLP06) that are not Medicaid managed care. A plan's remittances of all of its
 * lines may have one name: that of Blue Cross is the same for employers.
 * Source: X12 data element 1032, claim filing indicator, as listed in 005010X221A1; sorted 2026-11-30 by our judgement.
 */
const OTHER_LINES = new Set('12 13 14 15 16 17 AM BL CH CI DS FI LM MA MB OF TV VA WC'.split(' '));

/** How a remittance names the payer: N1*PR, then the ids of N104 and REF*2U. */
export interface PayerNames {
  name: string;
  ids: readonly string[];
}

/**
 * The Illinois Medicaid plan that a payer is, for a claim of this line of business. An id counts if the user's settings
 * have it among the names of a plan.
 */
export function findPayerPlan({ name, ids }: PayerNames, line: string, plans: Plans): Plan | undefined {
  if (OTHER_LINES.has(line) || isNonMedicaidPlan(name)) return undefined;
  for (const text of [name, ...ids]) {
    const plan = text === '' ? undefined : plans.findByName(text)[0];
    if (plan) return plan;
  }
  return undefined;
}
