import { harder, nextStepOf, STEP, type StepDays, stepBits, VERDICTS } from './outcome.ts';
import type { Day, Finding, Outcome, Result, Verdict } from './types.ts';

const NO_DAY = -2_147_483_648;
const FIRST_SIZE = 64;
const COLUMNS = 5; // row, bits, on, by, safeBy

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
    this.numbers.set(
      [row, days.bits, days.on ?? NO_DAY, days.by ?? NO_DAY, days.safeBy ?? NO_DAY],
      at * COLUMNS,
    );
    this.verdicts[at] = VERDICTS.indexOf(verdict);
    if (findings.length > 0) this.findings.set(at, findings);
    this.length += 1;
  }

  /** A whole-file finding from which every record takes the verdict, unless its own is harder. */
  spreadToAll(outcome: Outcome): void {
    this.spread = harder(this.spread, outcome);
    this.spreadBits |= stepBits(outcome, undefined) & STEP.fix;
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
    const [row = 0, bits = 0, on, by, safeBy] = this.numbers.subarray(at * COLUMNS, (at + 1) * COLUMNS);
    const days = { bits: bits | this.spreadBits, on: dayOr(on), by: dayOr(by), safeBy: dayOr(safeBy) };
    return {
      record: at + 1,
      row,
      verdict: this.verdictAt(at),
      nextStep: nextStepOf(days),
      findings: this.findings.get(at) ?? NOTHING,
    };
  }

  private verdictAt(at: number): Verdict {
    return harder(VERDICTS[this.verdicts[at] ?? 0] ?? 'closed', this.spread);
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

function dayOr(value: number | undefined): Day | undefined {
  return value === undefined || value === NO_DAY ? undefined : (value as Day);
}
