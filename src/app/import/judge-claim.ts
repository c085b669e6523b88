import type { Plan } from '../../core/model/context.ts';
import { type AgreedReason, findAgreedReason } from '../../core/portal/adjustment-codes.ts';
import type { LeftOut } from '../../report/content/import-summary.ts';
import type { Adjustment, Remittance, RemittedClaim, ServiceLine } from './claim.ts';

/** A part of a claim that was denied. */
export interface Denial {
  /** The number of the line, from 1; undefined for the claim as a whole. */
  line: number | undefined;
  adjustments: readonly Adjustment[];
  remarks: readonly string[];
}

/** A claim that makes a draft, with what is known of its payer. */
export interface DeniedClaim {
  claim: RemittedClaim;
  remittance: Remittance;
  /** Undefined for a payer that is no Illinois Medicaid plan. */
  plan: Plan | undefined;
  denials: readonly Denial[];
}

const REVERSAL = '22';
/** The plan decided, and passed the claim on to the next payer. */
const DECIDED_AND_FORWARDED = new Set(['19', '20', '21']);
/** The plan decided nothing: it is not its claim, or it was asked what it would pay. */
const UNDECIDED: ReadonlyMap<string, LeftOut> = new Map([
  ['23', 'forwarded'],
  ['25', 'predetermination'],
]);

/** Whether a claim takes back an earlier one. */
export function isReversal({ status }: RemittedClaim): boolean {
  return status === REVERSAL;
}

/**
 * Why a claim makes no draft. CLP02 never says that a claim was denied (X12 RFI 207 and 1423).
 * @returns undefined if the plan denied it, or a part of it
 */
export function findAgreement(claim: RemittedClaim, denials: readonly Denial[]): LeftOut | undefined {
  const undecided = UNDECIDED.get(claim.status);
  if (undecided || denials.length > 0) return undecided;
  return DECIDED_AND_FORWARDED.has(claim.status) ? 'forwarded' : findAgreedPayment(claim);
}

/** The parts of a claim that were denied, by what is left of its adjustments without those that were agreed. */
export function findDenials(claim: RemittedClaim): Denial[] {
  const denials: Denial[] = [];
  const whole = findDenying(claim.adjustments);
  if (whole.length > 0) denials.push({ line: undefined, adjustments: whole, remarks: claim.remarks });
  claim.lines.forEach(({ adjustments, remarks }, i) => {
    const denying = findDenying(adjustments);
    if (denying.length > 0) denials.push({ line: i + 1, adjustments: denying, remarks });
  });
  return denials;
}

/** Why a claim without a denial was not paid as billed. */
function findAgreedPayment(claim: RemittedClaim): LeftOut {
  if (claim.paid > 0 || claim.charge <= 0) return 'contract';
  const found = new Set<AgreedReason>();
  for (const { adjustments } of [claim, ...claim.lines]) {
    for (const { group, carc, cents } of adjustments) {
      const reason = cents > 0 ? findAgreedReason(group, carc) : undefined;
      if (reason) found.add(reason);
    }
  }
  const order: readonly AgreedReason[] = ['capitation', 'earlier payer', 'patient', 'contract'];
  return order.find((reason) => found.has(reason)) ?? 'unexplained';
}

/** Whether charge, adjustments and payment agree, for the claim and each line (835 guide, 1.10.2). */
export function isBalanced(claim: RemittedClaim): boolean {
  const adjusted = [claim, ...claim.lines].reduce((sum, part) => sum + sumAdjustments(part), 0);
  return claim.charge - adjusted === claim.paid && claim.lines.every(isLineBalanced);
}

function isLineBalanced(line: ServiceLine): boolean {
  return line.charge - sumAdjustments(line) === line.paid;
}

function sumAdjustments({ adjustments }: Pick<ServiceLine, 'adjustments'>): number {
  let sum = 0;
  for (const { cents } of adjustments) sum += cents;
  return sum;
}

/** CO-197 */
export function formatCode({ group, carc }: Pick<Adjustment, 'group' | 'carc'>): string {
  return `${group}-${carc}`;
}

const NONE: readonly Adjustment[] = [];

/** Adjustments that deny an amount, those of one code added up: an amount may be given and taken back. */
function findDenying(adjustments: readonly Adjustment[]): readonly Adjustment[] {
  const denying = adjustments.filter(({ group, carc }) => findAgreedReason(group, carc) === undefined);
  if (denying.length === 0) return NONE;
  const byCode = new Map<string, Adjustment>();
  for (const { group, carc, cents } of denying) {
    const code = formatCode({ group, carc });
    byCode.set(code, { group, carc, cents: (byCode.get(code)?.cents ?? 0) + cents });
  }
  return [...byCode.values()].filter(({ cents }) => cents > 0);
}
