import { harder, nextStepOf, STEP, type StepDays, stepBits, VERDICTS } from './outcome.ts';
import type { Day, Finding, Outcome, Result, Verdict } from './types.ts';

const NO_DAY = -2_147_483_648;
const FIRST_SIZE = 64;
const COLUMNS = 6; // row, bits, on, planned, by, safeBy

const NOTHING: Finding[] = [];

/** The results of one file, in input order, held as numbers: only records with findings hold objects. */
export class Results implements Iterable<Result> {
  private numbers = new Int32Array(FIRST_SIZE * COLUMNS);
  private verdicts = new Uint8Array(FIRST_SIZE);
  private readonly findings = new Map<number, Finding[]>();
  private spread: Verdict = 'ready';
  private spreadBits = 0;
  length = 0;

  add(row: number, verdict: Verdict, days: StepDays, findings: Finding[]): void {
    const at = this.length;
    if (at === this.verdicts.length) this.grow();
    const { bits, on, planned, by, safeBy } = days;
    this.numbers.set([row, bits, orNone(on), orNone(planned), orNone(by), orNone(safeBy)], at * COLUMNS);
    this.verdicts[at] = VERDICTS.indexOf(verdict);
    if (findings.length > 0) this.findings.set(at, findings);
    this.length += 1;
  }

  /** A whole-file finding from which every record takes the verdict, unless its own is harder. */
  spreadToAll(outcome: Outcome): void {
    this.spread = harder(this.spread, outcome);
    this.spreadBits |= stepBits(outcome, undefined);
  }

  /** How many records have each verdict, in one walk over the numbers. */
  countVerdicts(): Record<Verdict, number> {
    const counts: Record<Verdict, number> = { ready: 0, review: 0, delayed: 0, denied: 0, closed: 0 };
    for (let at = 0; at < this.length; at += 1) counts[this.verdictAt(at)] += 1;
    return counts;
  }

  /** How many findings the records have, notes too. */
  countFindings(): number {
    let count = 0;
    for (const list of this.findings.values()) count += list.length;
    return count;
  }

  /** The findings of the records that have any. */
  allFindings(): Iterable<Finding[]> {
    return this.findings.values();
  }

  *[Symbol.iterator](): Iterator<Result> {
    for (let at = 0; at < this.length; at += 1) yield this.resultAt(at);
  }

  private resultAt(at: number): Result {
    const start = at * COLUMNS;
    const days: StepDays = {
      bits: this.numberAt(start + 1) | this.spreadBits,
      on: dayOrNone(this.numberAt(start + 2)),
      planned: dayOrNone(this.numberAt(start + 3)),
      by: dayOrNone(this.numberAt(start + 4)),
      safeBy: dayOrNone(this.numberAt(start + 5)),
    };
    return {
      record: at + 1,
      row: this.numberAt(start),
      verdict: this.verdictAt(at),
      nextStep: nextStepOf(days),
      ...(days.bits & STEP.submitted && { submitted: true as const }),
      findings: this.findings.get(at) ?? NOTHING,
    };
  }

  private numberAt(place: number): number {
    return this.numbers[place] as number;
  }

  private verdictAt(at: number): Verdict {
    return harder(VERDICTS[this.verdicts[at] as number] as Verdict, this.spread);
  }

  private grow(): void {
    const numbers = new Int32Array(this.numbers.length * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
    const verdicts = new Uint8Array(this.verdicts.length * 2);
    verdicts.set(this.verdicts);
    this.verdicts = verdicts;
  }
}

function orNone(day: Day | undefined): number {
  return day ?? NO_DAY;
}

function dayOrNone(value: number): Day | undefined {
  return value === NO_DAY ? undefined : (value as Day);
}
