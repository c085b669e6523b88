import type { Action, Finding, Result } from '../model/report.ts';
import type { Day, Outcome, Verdict } from '../model/vocabulary.ts';
import { actionOf, harder, nextStepOf, STEP, type StepDays, stepBits, VERDICTS } from '../portal/outcome.ts';
import { FindingLog, type PackedFindings } from './finding-store.ts';

const FIRST_SIZE = 64;
const DAYS = 4; // on, planned, by, safeBy

// A record's word: its step bits, its verdict, and the highest bit of each day.
const STEP_BITS = 0x1fff;
const VERDICT_SHIFT = 13;
const DAYS_SHIFT = 16;

/** Days are held in 17 bits, from 1899-12-31 to 2258; 0 is none. */
const BEFORE_FIRST_DAY = -25_569;

const NOTHING: Finding[] = [];

/** The results of a file as they go to another thread. */
export interface PackedResults {
  length: number;
  rows: Int32Array<ArrayBuffer>;
  words: Uint32Array<ArrayBuffer>;
  days: Uint16Array<ArrayBuffer>;
  findings: PackedFindings;
  spread: Verdict;
  spreadBits: number;
}

/** The results of one file, in input order: 16 bytes a record, and 8 for each finding. */
export class Results implements Iterable<Result> {
  length = 0;
  private rows = new Int32Array(FIRST_SIZE);
  private words = new Uint32Array(FIRST_SIZE);
  private days = new Uint16Array(FIRST_SIZE * DAYS);
  private log = new FindingLog();
  private kept: Map<number, Finding[]> | undefined;
  private spread: Verdict = 'ready';
  private spreadBits = 0;

  add(row: number, verdict: Verdict, days: StepDays, findings: readonly Finding[]): void {
    const at = this.length;
    if (at === this.rows.length) this.grow();
    this.rows[at] = row;
    this.words[at] = days.bits | (VERDICTS.indexOf(verdict) << VERDICT_SHIFT);
    this.setDay(at, 0, days.on);
    this.setDay(at, 1, days.planned);
    this.setDay(at, 2, days.by);
    this.setDay(at, 3, days.safeBy);
    for (const finding of findings) this.log.add(at, row, finding);
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
    return this.log.length;
  }

  /** From now on each walk gives the same findings, so that they can be told apart by identity. */
  keepFindings(): void {
    if (this.kept) return;
    const kept = new Map<number, Finding[]>();
    for (const { record, findings } of this) if (findings.length > 0) kept.set(record - 1, findings);
    this.kept = kept;
  }

  /** One record's result; records count from 1. */
  resultOf(record: number): Result {
    return this.resultAt(record - 1, this.findingsAt(record - 1, this.log.firstOf(record - 1)));
  }

  /** Where a record stands in the input; undefined beyond the last. */
  rowOf(record: number): number | undefined {
    return record <= this.length ? this.rows[record - 1] : undefined;
  }

  /** What a record's next step is. */
  actionOf(record: number): Action {
    return actionOf(((this.words[record - 1] as number) & STEP_BITS) | this.spreadBits);
  }

  pack(): PackedResults {
    const { length, rows, words, days, spread, spreadBits } = this;
    return { length, rows, words, days, findings: this.log.pack(), spread, spreadBits };
  }

  /** The results of another thread; nothing is added to them. */
  static unpack(packed: PackedResults): Results {
    const results = new Results();
    results.length = packed.length;
    results.rows = packed.rows;
    results.words = packed.words;
    results.days = packed.days;
    results.log = FindingLog.unpack(packed.findings);
    results.spread = packed.spread;
    results.spreadBits = packed.spreadBits;
    return results;
  }

  *[Symbol.iterator](): Iterator<Result> {
    let next = 0;
    for (let at = 0; at < this.length; at += 1) {
      const found = this.findingsAt(at, next);
      next += found.length;
      yield this.resultAt(at, found);
    }
  }

  private findingsAt(at: number, first: number): Finding[] {
    if (this.log.recordAt(first) !== at) return NOTHING;
    return this.kept?.get(at) ?? this.log.of(at, first, this.rows[at] as number);
  }

  private resultAt(at: number, findings: Finding[]): Result {
    const days: StepDays = {
      bits: ((this.words[at] as number) & STEP_BITS) | this.spreadBits,
      on: this.dayAt(at, 0),
      planned: this.dayAt(at, 1),
      by: this.dayAt(at, 2),
      safeBy: this.dayAt(at, 3),
    };
    const result: Result = {
      record: at + 1,
      row: this.rows[at] as number,
      verdict: this.verdictAt(at),
      nextStep: nextStepOf(days),
      findings,
    };
    if (days.bits & STEP.submitted) result.submitted = true;
    return result;
  }

  private verdictAt(at: number): Verdict {
    const own = VERDICTS[((this.words[at] as number) >>> VERDICT_SHIFT) & 7] as Verdict;
    return harder(own, this.spread);
  }

  private dayAt(at: number, which: number): Day | undefined {
    const high = ((this.words[at] as number) >>> (DAYS_SHIFT + which)) & 1;
    const held = (high << 16) | (this.days[at * DAYS + which] as number);
    return held === 0 ? undefined : ((held + BEFORE_FIRST_DAY) as Day);
  }

  private setDay(at: number, which: number, day: Day | undefined): void {
    const held = day === undefined ? 0 : day - BEFORE_FIRST_DAY;
    this.days[at * DAYS + which] = held & 0xffff;
    this.words[at] = (this.words[at] as number) | ((held >>> 16) << (DAYS_SHIFT + which));
  }

  private grow(): void {
    const { rows, words, days } = this;
    this.rows = new Int32Array(rows.length * 2);
    this.words = new Uint32Array(words.length * 2);
    this.days = new Uint16Array(days.length * 2);
    this.rows.set(rows);
    this.words.set(words);
    this.days.set(days);
  }
}
