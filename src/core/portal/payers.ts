import type { Plan, Plans } from '../model/context.ts';
import { isNonMedicaidPlan } from './plan-names.ts';
import { hasProgram, isDualPlan } from './plans.ts';
import { findNamedPlan } from './ticket-plan.ts';

/**
 * Lines of business of a remitted claim (CLP06) that are not Medicaid managed care. A plan's remittances of all of its
 * lines may have one name: that of Blue Cross is the same for employers.
 * Source: X12 data element 1032, claim filing indicator, as listed in 005010X221A1; sorted 2026-11-30 by our judgement.
 */
const OTHER_LINES = new Set('12 13 14 15 16 17 AM BL CH CI DS FI LM MA MB OF TV VA WC'.split(' '));

/** The programs that a class of contract may name. */
const PROGRAMS = ['MLTSS', 'MMAI', 'YouthCare', 'FIDE SNP'] as const;

/**
 * How a remittance names the payer: N1*PR, then the ids of N104 and REF*2U. The names are those of plans.ts, with their
 * sources. No ids are built in: searched on 2026-11-30, no plan and no notice of HFS says which ids its remittances have.
 * What is public are ids to send claims to: MCDIL, which Blue Cross had for its MMAI and other Medicaid plans alike
 * (BCBSIL, electronic claim submission reminders, 2015), and lists of clearinghouses.
 */
export interface PayerNames {
  name: string;
  ids: readonly string[];
}

/** What a remitted claim says of its coverage. */
export interface RemittedCoverage {
  /** The line of business (CLP06). */
  line: string;
  /** The class of contract (REF*CE). */
  contract: string;
}

/**
 * The Illinois Medicaid plan that a payer is for a claim, in the program that its contract names. An id counts if the
 * user's settings have it among the names of a plan.
 */
export function findPayerPlan(
  { name, ids }: PayerNames,
  { line, contract }: RemittedCoverage,
  plans: Plans,
): Plan | undefined {
  if (OTHER_LINES.has(line) || isNonMedicaidPlan(name)) return undefined;
  const program = findContractProgram(contract);
  for (const text of [name, ...ids]) {
    const plan = text === '' ? undefined : findNamedPlan(text, program, plans);
    if (plan) return plan;
  }
  return undefined;
}

/** The program of a claim, if its class of contract names one of the plan's, or the plan has Medicare and Medicaid. */
export function findPayerProgram(
  plan: Plan | undefined,
  contract: string,
): Plan['program'] | 'MLTSS' | undefined {
  if (!plan) return undefined;
  const named = findContractProgram(contract);
  if (named && hasProgram(plan, named)) return named;
  return isDualPlan(plan) ? plan.program : undefined;
}

function findContractProgram(contract: string): (typeof PROGRAMS)[number] | undefined {
  if (contract === '') return undefined;
  const text = contract.toUpperCase();
  return PROGRAMS.find((program) => text.includes(program.toUpperCase()));
}
