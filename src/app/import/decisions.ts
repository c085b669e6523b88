import type { Plan, SentTicket } from '../../core/model/context.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import type { LeftOut } from '../../report/content/import-summary.ts';
import type { ServiceDays } from './draft.ts';
import type { ExistingTicket } from './existing.ts';

/** A decision of a plan about a claim that could make a draft, or the reversal of one. Amounts are in cents. */
export interface Decision extends ServiceDays {
  /** The number of the claim in this run, from 1. */
  number: number;
  /** The same for all decisions with one plan and claim number. */
  group: number;
  isReversal: boolean;
  /** The day of the remittance; without one, that of the remittance read before it. */
  day: Day;
  charge: number;
  paid: number;
  plan: Plan | undefined;
  deniedOn: Day | undefined;
  hasRin: boolean;
  /** The ticket of the claim that is in the portal already. */
  sent: SentTicket | undefined;
  /** Tickets in the existing file with this plan and claim number. */
  tickets: readonly ExistingTicket[];
  /** The headings of the cells that differ in the existing file. */
  changed: readonly string[];
}

/** What became of the decisions. */
export interface SettledDecisions {
  /** They hold and make a draft, in the order of their numbers. */
  chosen: Decision[];
  leftOut: Map<LeftOut, number>;
  /** Rows of the existing file whose decisions were reversed, and nothing has replaced them. */
  reversedRows: Set<number>;
  /** Rows of the existing file that differ from the decision that holds. */
  changed: { row: number; headings: readonly string[] }[];
}

/**
 * Finds the decisions that hold at the end. The remittances count by their days, in whatever order they were read.
 * @param decisions are put in order
 */
export function settleDecisions(decisions: Decision[]): SettledDecisions {
  const settled: SettledDecisions = {
    chosen: [],
    leftOut: new Map(),
    reversedRows: new Set(),
    changed: [],
  };
  decisions.sort((a, b) => a.group - b.group || a.day - b.day || a.number - b.number);
  for (const [from, to] of findRuns(decisions, ({ group }) => group)) {
    settleGroup(decisions.slice(from, to), settled);
  }
  settled.chosen.sort((a, b) => a.number - b.number);
  settled.changed.sort((a, b) => a.row - b.row);
  return settled;
}

/** A decision that holds so far, and the last reversal before it. */
interface Standing {
  decision: Decision;
  reversal: Decision | undefined;
}

/** What holds of the decisions about one claim number. */
class ClaimCourse {
  standing: Standing[] = [];
  readonly reversals: Decision[] = [];

  constructor(private readonly settled: SettledDecisions) {}

  /** Adds the decisions of one day. A reversal of an earlier day's decision comes before what replaces it. */
  addDay(decisions: readonly Decision[]): void {
    const first = decisions.filter((decision) => decision.isReversal && this.findReversed(decision));
    for (const reversal of first) this.reverse(reversal);
    for (const decision of decisions) {
      if (!decision.isReversal) this.decide(decision);
      else if (!first.includes(decision)) this.reverse(decision);
    }
  }

  has(days: ServiceDays): boolean {
    return this.standing.some(({ decision }) => hasSameDays(decision, days));
  }

  private decide(decision: Decision): void {
    if (this.has(decision)) count(this.settled, 'repeated');
    else {
      const reversal = this.reversals.findLast((other) => isReversalOf(other, decision));
      this.standing.push({ decision, reversal });
    }
  }

  private reverse(reversal: Decision): void {
    const reversed = this.findReversed(reversal);
    if (reversed) {
      this.standing = this.standing.filter((other) => other !== reversed);
      count(this.settled, 'reversed');
    }
    this.reversals.push(reversal);
  }

  /** The decision that a reversal takes back: one of its amounts, else the only one of an earlier day. */
  private findReversed(reversal: Decision): Standing | undefined {
    const candidates = this.standing.filter(({ decision }) => isReversalOf(reversal, decision));
    const opposite = candidates.filter(
      ({ decision: { charge, paid } }) => charge === -reversal.charge && paid === -reversal.paid,
    );
    if (opposite.length > 0) return opposite.length === 1 ? opposite[0] : undefined;
    // A decision of the same day that differs is what corrects it.
    const earlier = candidates.filter(({ decision }) => decision.day < reversal.day);
    return earlier.length === 1 ? earlier[0] : undefined;
  }
}

/** Settles the decisions about one claim number, oldest first. */
function settleGroup(group: readonly Decision[], settled: SettledDecisions): void {
  const course = new ClaimCourse(settled);
  for (const [from, to] of findRuns(group, ({ day }) => day)) course.addDay(group.slice(from, to));
  for (const { decision, reversal } of course.standing) {
    const reason = conclude(decision, reversal, settled);
    if (reason) count(settled, reason);
    else settled.chosen.push(decision);
  }
  for (const ticket of group[0]?.tickets ?? []) {
    if (!course.has(ticket) && isTakenBack(ticket, course.reversals)) settled.reversedRows.add(ticket.row);
  }
}

/** The first index, and the one after the last, of each run of decisions with one key. */
function* findRuns(
  decisions: readonly Decision[],
  keyOf: (decision: Decision) => number,
): Generator<[from: number, to: number]> {
  let from = 0;
  for (const [i, decision] of decisions.entries()) {
    const next = decisions[i + 1];
    if (next && keyOf(next) === keyOf(decision)) continue;
    yield [from, i + 1];
    from = i + 1;
  }
}

/** Why a decision that holds makes no draft. */
function conclude(
  decision: Decision,
  reversal: Decision | undefined,
  settled: SettledDecisions,
): LeftOut | undefined {
  const { sent, tickets, changed, day } = decision;
  // What was sent before a reversal is about the decision that it took back.
  if (sent && !(reversal && (sent.deniedOn ?? reversal.day - 1) < reversal.day)) return 'sent before';
  const ticket = tickets.find((other) => hasSameDays(other, decision));
  if (!ticket) return undefined;
  const isOlder = ticket.deniedOn !== undefined && ticket.deniedOn > day;
  if (changed.length > 0 && !isOlder) settled.changed.push({ row: ticket.row, headings: changed });
  return 'in your file';
}

function isTakenBack(ticket: ExistingTicket, reversals: readonly Decision[]): boolean {
  return reversals.some(
    (reversal) =>
      isReversalOf(reversal, ticket) && !(ticket.deniedOn !== undefined && ticket.deniedOn > reversal.day),
  );
}

/** Whether the days of a reversal, if it has any, are those of a claim. */
function isReversalOf(reversal: Decision, claim: ServiceDays): boolean {
  return reversal.from === undefined || hasSameDays(reversal, claim);
}

/** Whether two services took the same days. */
export function hasSameDays(a: ServiceDays, b: ServiceDays): boolean {
  return a.from === b.from && a.to === b.to;
}

function count({ leftOut }: SettledDecisions, reason: LeftOut): void {
  leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
}
