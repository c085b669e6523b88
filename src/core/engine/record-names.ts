import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { RecordName } from '../model/report.ts';
import { findTicketPlan } from '../portal/ticket-plan.ts';

const INITIAL_CAPACITY = 64;
const CENTS_PER_DOLLAR = 100;
const MAX_CENTS = 0xffff_ffff;

/** The names in the form in which they are posted to another thread. */
export interface PackedRecordNames {
  plans: readonly string[];
  planIndexes: Uint16Array<ArrayBuffer>;
  cents: Uint32Array<ArrayBuffer>;
  labels: ReadonlyMap<number, string>;
}

/** The names of a file's records in 6 bytes each, besides the labels that the user asked for. Indexes count from 0. */
export class RecordNames {
  private readonly plans: string[] = [];
  private planIndexes = new Uint16Array(INITIAL_CAPACITY);
  private cents = new Uint32Array(INITIAL_CAPACITY);
  private labels = new Map<number, string>();

  /** Adds the name of a ticket. Amounts beyond 42 million dollars are left out. */
  addTicket(index: number, row: Row<TicketField>, plans: Plans): void {
    const plan = findTicketPlan(row, plans);
    const billed = row.amount('billedAmount');
    if (!plan && billed === undefined) return;
    this.growTo(index);
    if (plan) this.planIndexes[index] = this.findPlanIndex(plan.shortName ?? plan.name);
    const cents = billed === undefined ? 0 : Math.round(billed * CENTS_PER_DOLLAR);
    this.cents[index] = cents <= MAX_CENTS ? cents : 0;
  }

  addLabel(index: number, label: string): void {
    this.labels.set(index, label);
  }

  /** undefined if nothing of the record may be shown. */
  get(index: number): RecordName | undefined {
    const plan = this.plans[(this.planIndexes[index] ?? 0) - 1];
    const cents = this.cents[index] ?? 0;
    const label = this.labels.get(index);
    if (plan === undefined && cents === 0 && label === undefined) return undefined;
    const name: RecordName = {};
    if (plan !== undefined) name.plan = plan;
    if (cents !== 0) name.billed = cents / CENTS_PER_DOLLAR;
    if (label !== undefined) name.label = label;
    return name;
  }

  pack(): PackedRecordNames {
    const { plans, planIndexes, cents, labels } = this;
    return { plans, planIndexes, cents, labels };
  }

  /** Restores the names of another thread, to read and not to add to. */
  static unpack({ plans, planIndexes, cents, labels }: PackedRecordNames): RecordNames {
    const names = new RecordNames();
    names.plans.push(...plans);
    names.planIndexes = planIndexes;
    names.cents = cents;
    names.labels = new Map(labels);
    return names;
  }

  /** From 1: 0 means no plan. */
  private findPlanIndex(plan: string): number {
    const index = this.plans.indexOf(plan);
    return index < 0 ? this.plans.push(plan) : index + 1;
  }

  private growTo(index: number): void {
    if (index < this.planIndexes.length) return;
    const capacity = Math.max(2 * this.planIndexes.length, index + 1);
    const { planIndexes, cents } = this;
    this.planIndexes = new Uint16Array(capacity);
    this.cents = new Uint32Array(capacity);
    this.planIndexes.set(planIndexes);
    this.cents.set(cents);
  }
}
