import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { memoize } from '../values/memoize.ts';
import { isFeeForServiceName } from './plan-names.ts';
import { isDualPlan } from './plans.ts';
import { findTicketPlan } from './ticket-plan.ts';

/** Programs whose members have Medicare and Medicaid. */
const DUAL_PROGRAMS = new Set(['MMAI', 'FIDE SNP', 'MLTSS']);

/** The field that makes a ticket a fee-for-service matter, if any (§1 of the notice). */
export function findFeeForServiceField(row: Row<TicketField>): 'mco' | 'program' | undefined {
  if (isFeeForServiceName(row.text('mco'))) return 'mco';
  return row.choice('program') === 'fee-for-service' ? 'program' : undefined;
}

/** The field that makes a ticket a matter of Medicare alone, if any (§3 of the notice). */
export function findMedicareOnlyField(row: Row<TicketField>, plans: Plans): 'coverage' | 'mco' | undefined {
  if (row.choice('coverage') === 'medicare') return 'coverage';
  return isMedicareName(row.text('mco'), plans) ? 'mco' : undefined;
}

/** Whether the client has Medicare and Medicaid: by the draft, else by program or plan. Undefined if unknown. */
export function isDuallyEligible(row: Row<TicketField>, plans: Plans): boolean | undefined {
  if (!row.isBlank('dualEligible')) return row.yes('dualEligible');
  const program = row.choice('program');
  if (program !== undefined && DUAL_PROGRAMS.has(program)) return true;
  if (program === undefined && hasMltssWord(row.text('mco'))) return true;
  const plan = findTicketPlan(row, plans);
  return plan !== undefined && isDualPlan(plan) ? true : undefined;
}

/** Whether a Medicare-covered service of a dually eligible client is in dispute, which closes a ticket (§3 of the notice). */
export function isMedicareCovered(row: Row<TicketField>, plans: Plans): boolean {
  return row.yes('medicareCovered') === true && isDuallyEligible(row, plans) === true;
}

/** Whether a plan's text has the word "Medicare", unless it names a known plan, mentions Medicaid, or says no Medicare. */
export function isMedicareName(mco: string, plans: Plans): boolean {
  return hasMedicareWord(mco) && plans.findByName(mco).length === 0;
}

const hasMedicareWord = memoize(
  (mco) => /\bmedicare\b/i.test(mco) && !/medicaid|\b(?:no|non|not)[\s-]*medicare/i.test(mco),
);

const hasMltssWord = memoize((mco) => /\bmltss\b/i.test(mco));
