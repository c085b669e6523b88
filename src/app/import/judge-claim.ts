import type { Plan } from '../../core/model/context.ts';
import { type AgreedReason, findAgreedReason } from '../../core/portal/adjustment-codes.ts';
import type { Adjustment, Remittance, RemittedClaim, ServiceLine } from './claim.ts';

/** Why a claim makes no draft. */
export type LeftOutReason =
  | 'contract' // paid, or nothing owed, by contract
  | 'patient'
  | 'earlier payer'
  | 'capitation'
  | 'reversal' // takes back an earlier claim
  | 'forwarded'
  | 'predetermination'
  | 'unexplained'; // unpaid without an adjustment that says why

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
const PREDETERMINATION = '25';
const FORWARDED = new Set(['19', '20', '21', '23']);

/** What CLP02 alone decides; it never says that a claim was denied (X12 RFI 207 and 1423). */
export function findStatusReason({ status }: RemittedClaim): LeftOutReason | undefined {
  if (status === REVERSAL) return 'reversal';
  if (status === PREDETERMINATION) return 'predetermination';
  return FORWARDED.has(status) ? 'forwarded' : undefined;
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
export function findAgreement(claim: RemittedClaim): LeftOutReason {
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

const NONE: readonly Adjustment[] = [];

/** Adjustments that deny an amount, those of one code added up: an amount may be given and taken back. */
function findDenying(adjustments: readonly Adjustment[]): readonly Adjustment[] {
  const denying = adjustments.filter(({ group, carc }) => findAgreedReason(group, carc) === undefined);
  if (denying.length === 0) return NONE;
  const byCode = new Map<string, Adjustment>();
  for (const { group, carc, cents } of denying) {
    const code = `${group}-${carc}`;
    byCode.set(code, { group, carc, cents: (byCode.get(code)?.cents ?? 0) + cents });
  }
  return [...byCode.values()].filter(({ cents }) => cents > 0);
}
