import type { History, Plans } from '../../core/model/context.ts';
import { findPayerPlan } from '../../core/portal/payers.ts';
import { buildClaimKey } from '../../core/portal/ticket-identity.ts';
import { FirstSeen } from '../../core/values/first-seen.ts';
import { hasDigit, normalizeId } from '../../core/values/text.ts';
import type { LeftOut } from '../../report/content/import-summary.ts';
import { ChosenClaims } from './chosen-claims.ts';
import type { Remittance, RemittedClaim } from './claim.ts';
import { draftTicket, findRin, findServiceDays } from './draft.ts';
import type { ExistingTickets } from './existing.ts';
import { type DeniedClaim, findAgreement, findDenials, findStatusReason } from './judge-claim.ts';

/** What decides which claims make a draft. */
export interface ChooseOptions {
  plans: Plans;
  /** Every claim, and not only those that were denied. */
  all: boolean;
  history: History | undefined;
  existing: ExistingTickets;
  /** Called for each claim that makes a draft, unless a later reversal takes it back. */
  onChosen?: (number: number, denied: DeniedClaim) => void;
}

/** Chooses the claims that make a draft, and counts why the others do not. */
export class ClaimChooser {
  readonly chosen = new ChosenClaims();
  readonly leftOut = new Map<LeftOut, number>();
  readonly otherPayers = new Map<string, number>();
  /** Rows of the existing file that the plan has taken back. */
  readonly reversedRows = new Set<number>();
  /** Rows of the existing file that differ from the remittance. */
  readonly changed: { row: number; headings: string[] }[] = [];
  /** Claims so far. */
  count = 0;
  private readonly drafted = new FirstSeen();
  private readonly byNumber = new FirstSeen();
  /** How often a claim was taken back: what comes after that is another claim, also with the same number. */
  private readonly reversals = new Map<string, number>();

  constructor(private readonly options: ChooseOptions) {}

  add(claim: RemittedClaim, remittance: Remittance): void {
    this.count += 1;
    const reason = this.judge(claim, remittance);
    if (reason) this.leaveOut(reason);
  }

  /** Chooses the claim, or finds why it makes no draft. */
  private judge(claim: RemittedClaim, remittance: Remittance): LeftOut | undefined {
    const { plans, all } = this.options;
    const plan = findPayerPlan(remittance.payer, claim.line, plans);
    if (!plan) this.countPayer(remittance.payer.name);
    if (!plan && !all) return 'other payer';
    const payer = plan?.name ?? remittance.payer.name;
    const status = findStatusReason(claim);
    if (status === 'reversal') return this.takeBack(claim, payer);
    const denials = findDenials(claim);
    if (!all) {
      if (status) return status;
      if (denials.length === 0) return findAgreement(claim);
    }
    return this.choose({ claim, remittance, plan, denials }, payer);
  }

  private choose(denied: DeniedClaim, payer: string): LeftOut | undefined {
    const { claim, remittance, plan } = denied;
    const { history, existing, onChosen } = this.options;
    const id = normalizeNumber(claim.number);
    const number = buildNumberKey(id, payer);
    const times = this.reversals.get(number) ?? 0;
    const { from, to } = findServiceDays(claim);
    // Without a number, nothing says that two claims are one.
    if (hasDigit(id)) {
      const key = buildClaimKey(payer, id, from ?? '', to ?? '');
      if (history?.hasSentClaim(key)) return 'sent before';
      if (this.drafted.record(`${times} ${key}`, this.count)) return 'repeated';
      if (existing.findByClaim(key) !== undefined) {
        this.addDifferences(key, denied);
        return 'in your file';
      }
    }
    this.byNumber.record(`${times} ${number}`, this.count);
    this.chosen.add(this.count, plan, remittance.issuedOn, findRin(claim) !== undefined);
    onChosen?.(this.count, denied);
    return undefined;
  }

  private addDifferences(key: string, denied: DeniedClaim): void {
    const difference = this.options.existing.listDifferences(key, draftTicket(denied).record);
    if (difference) this.changed.push(difference);
  }

  /** Takes back the claim that came before, here or in the existing file. What corrects it is a claim of its own. */
  private takeBack({ number, original }: RemittedClaim, payer: string): LeftOut {
    const ids = new Set([number, original].map(normalizeNumber).filter((id) => id !== ''));
    for (const id of ids) {
      const key = buildNumberKey(id, payer);
      const times = this.reversals.get(key) ?? 0;
      const earlier = this.byNumber.find(`${times} ${key}`);
      if (earlier !== undefined && this.chosen.takeBack(earlier)) this.leaveOut('reversed');
      this.reversals.set(key, times + 1);
      for (const row of this.options.existing.findByNumber(payer, id)) this.reversedRows.add(row);
    }
    return 'reversal';
  }

  private countPayer(name: string): void {
    this.otherPayers.set(name, (this.otherPayers.get(name) ?? 0) + 1);
  }

  private leaveOut(reason: LeftOut): void {
    this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1);
  }
}

function buildNumberKey(id: string, payer: string): string {
  return `${payer}\n${id}`;
}

/** As tickets are compared: without blanks, dashes and case. */
function normalizeNumber(number: string): string {
  return normalizeId(number).toLowerCase();
}
