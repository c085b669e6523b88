import type { History, Plans } from '../../core/model/context.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findPayerPlan, findPayerProgram } from '../../core/portal/payers.ts';
import { buildClaimKey, buildClaimNumberKey, identifyClaim } from '../../core/portal/ticket-identity.ts';
import { buildMcoKey } from '../../core/portal/ticket-plan.ts';
import { FirstSeen } from '../../core/values/first-seen.ts';
import { hasDigit, normalizeId } from '../../core/values/text.ts';
import type { LeftOut } from '../../report/content/import-summary.ts';
import { ChosenClaims } from './chosen-claims.ts';
import type { Remittance, RemittedClaim } from './claim.ts';
import { type Decision, hasSameDays, settleDecisions } from './decisions.ts';
import { draftTicket, findRin, findServiceDays, nameMco } from './draft.ts';
import type { ExistingTickets } from './existing.ts';
import { type DeniedClaim, findAgreement, findDenials, isReversal } from './judge-claim.ts';

/** What decides which claims make a draft. */
export interface ChooseOptions {
  plans: Plans;
  /** Every claim, and not only those that were denied. */
  all: boolean;
  history: History | undefined;
  existing: ExistingTickets;
  /** Called for each claim that makes a draft, unless another decision about it holds at the end. */
  onCandidate?: (number: number, denied: DeniedClaim) => void;
}

/** The choice among all claims of a run. */
export interface ChosenResult {
  chosen: ChosenClaims;
  leftOut: ReadonlyMap<LeftOut, number>;
  reversedRows: ReadonlySet<number>;
  changed: readonly { row: number; headings: readonly string[] }[];
}

/** Chooses the claims that make a draft, and counts why the others do not. */
export class ClaimChooser {
  readonly otherPayers = new Map<string, number>();
  /** Claims so far. */
  count = 0;
  private readonly leftOut = new Map<LeftOut, number>();
  private readonly decisions: Decision[] = [];
  private readonly groups = new FirstSeen();
  private lastDay = 0 as Day;

  constructor(private readonly options: ChooseOptions) {}

  add(claim: RemittedClaim, remittance: Remittance): void {
    this.count += 1;
    this.lastDay = remittance.issuedOn ?? this.lastDay;
    const reason = this.judge(claim, remittance);
    if (reason) this.leaveOut(reason);
  }

  /** Chooses, once all claims were added. */
  finish(): ChosenResult {
    const { chosen, leftOut, ...rows } = settleDecisions(this.decisions);
    for (const [reason, count] of leftOut) this.leaveOut(reason, count);
    const claims = new ChosenClaims();
    for (const { number, plan, deniedOn, hasRin } of chosen) claims.add(number, plan, deniedOn, hasRin);
    this.decisions.length = 0;
    return { chosen: claims, leftOut: this.leftOut, ...rows };
  }

  /** Notes a claim that may make a draft, or finds why it makes none. */
  private judge(claim: RemittedClaim, remittance: Remittance): LeftOut | undefined {
    const { plans, all, onCandidate } = this.options;
    const plan = findPayerPlan(remittance.payer, claim, plans);
    if (!plan) this.countPayer(remittance.payer.name);
    if (!plan && !all) return 'other payer';
    const denied: DeniedClaim = { claim, remittance, plan, denials: findDenials(claim) };
    if (isReversal(claim)) {
      for (const number of new Set([claim.number, claim.original])) this.decide(denied, number);
      return 'reversal';
    }
    const reason = all ? undefined : findAgreement(claim, denied.denials);
    if (reason) return reason;
    this.decide(denied, claim.number);
    onCandidate?.(this.count, denied);
    return undefined;
  }

  private decide(denied: DeniedClaim, claimNumber: string): void {
    const { claim, remittance, plan } = denied;
    const { history, existing, plans } = this.options;
    const isBack = isReversal(claim);
    const mco = buildMcoKey(nameMco(denied), findPayerProgram(plan, claim.contract), plans);
    const id = identifyClaim(normalizeNumber(claimNumber), normalizeNumber(claim.account));
    const days = findServiceDays(claim);
    const tickets = id === '' ? NONE : existing.find(mco, id);
    const ticket = isBack ? undefined : tickets.find((other) => hasSameDays(other, days));
    // One literal: objects that are put together of others take five times the memory.
    this.decisions.push({
      number: this.count,
      // Without a number, nothing says that two claims are one: a visit may make several.
      group: hasDigit(claimNumber) ? this.findGroup(buildClaimNumberKey(mco, id)) : -this.count,
      isReversal: isBack,
      day: this.lastDay,
      from: days.from,
      to: days.to,
      charge: claim.charge,
      paid: claim.paid,
      plan,
      deniedOn: remittance.issuedOn,
      hasRin: findRin(claim) !== undefined,
      sent: isBack ? undefined : history?.findSent(buildClaimKey(mco, id, days.from ?? '', days.to ?? '')),
      tickets,
      changed: ticket ? existing.listDifferences(ticket, draftTicket(denied)) : NONE,
    });
  }

  private findGroup(key: string): number {
    const next = this.groups.count;
    return this.groups.record(key, next)?.row ?? next;
  }

  private countPayer(name: string): void {
    this.otherPayers.set(name, (this.otherPayers.get(name) ?? 0) + 1);
  }

  private leaveOut(reason: LeftOut, count = 1): void {
    this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + count);
  }
}

const NONE: readonly never[] = [];

/** As tickets are compared: without blanks, dashes and case. */
function normalizeNumber(number: string): string {
  return normalizeId(number).toLowerCase();
}
