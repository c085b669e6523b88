import type { Action, Finding, Result } from '../model/report.ts';
import type { Day, Outcome, Verdict } from '../model/vocabulary.ts';
import {
  chooseAction,
  createNextStep,
  getStepFlags,
  pickWorse,
  STEP_FLAGS,
  type TicketStep,
  VERDICTS,
} from '../portal/outcome.ts';
import { FindingStore, type PackedFindings } from './finding-store.ts';

const INITIAL_CAPACITY = 64;
const DAYS_PER_RECORD = 4; // on, planned, by, safeBy

// A record's word: its step bits, its verdict, and the highest bit of each day.
const STEP_FLAGS_MASK = 0x1fff;
const VERDICT_SHIFT = 13;
const DAYS_SHIFT = 16;

/** Days are held in 17 bits, from 1899-12-31 to 2258; 0 is none. */
const DAY_OFFSET = -25_569;

const NO_FINDINGS: Finding[] = [];

/** The results of a file as they go to another thread. */
export interface PackedResults {
  length: number;
  rows: Int32Array<ArrayBuffer>;
  words: Uint32Array<ArrayBuffer>;
  days: Uint16Array<ArrayBuffer>;
  findings: PackedFindings;
  wholeFileVerdict: Verdict;
  wholeFileStepFlags: number;
}

/** The results of one file, in input order: 16 bytes a record, and 8 for each finding. */
export class ResultStore implements Iterable<Result> {
  length = 0;
  private rows = new Int32Array(INITIAL_CAPACITY);
  private words = new Uint32Array(INITIAL_CAPACITY);
  private days = new Uint16Array(INITIAL_CAPACITY * DAYS_PER_RECORD);
  private findingStore = new FindingStore();
  private cachedFindings: Map<number, Finding[]> | undefined;
  private wholeFileVerdict: Verdict = 'ready';
  private wholeFileStepFlags = 0;

  add(row: number, verdict: Verdict, days: TicketStep, findings: readonly Finding[]): void {
    const at = this.length;
    if (at === this.rows.length) this.grow();
    this.rows[at] = row;
    this.words[at] = days.flags | (VERDICTS.indexOf(verdict) << VERDICT_SHIFT);
    this.setDay(at, 0, days.on);
    this.setDay(at, 1, days.plannedOn);
    this.setDay(at, 2, days.by);
    this.setDay(at, 3, days.safeBy);
    for (const finding of findings) this.findingStore.add(at, row, finding);
    this.length += 1;
  }

  /** A whole-file finding from which every record takes the verdict, unless its own is harder. */
  applyToAllRecords(outcome: Outcome): void {
    this.wholeFileVerdict = pickWorse(this.wholeFileVerdict, outcome);
    this.wholeFileStepFlags |= getStepFlags(outcome, undefined);
  }

  /** How many records have each verdict, in one walk over the numbers. */
  countVerdicts(): Record<Verdict, number> {
    const counts: Record<Verdict, number> = { ready: 0, review: 0, delayed: 0, denied: 0, closed: 0 };
    for (let at = 0; at < this.length; at += 1) counts[this.getVerdictAt(at)] += 1;
    return counts;
  }

  /** How many findings the records have, notes too. */
  countFindings(): number {
    return this.findingStore.length;
  }

  /** From now on each walk gives the same findings, so that they can be told apart by identity. */
  cacheFindings(): void {
    if (this.cachedFindings) return;
    const kept = new Map<number, Finding[]>();
    for (const { record, findings } of this) if (findings.length > 0) kept.set(record - 1, findings);
    this.cachedFindings = kept;
  }

  /** One record's result; records count from 1. */
  getResult(record: number): Result {
    return this.buildResultAt(
      record - 1,
      this.getFindingsAt(record - 1, this.findingStore.findFirstIndex(record - 1)),
    );
  }

  /** Where a record stands in the input; undefined beyond the last. */
  getRowNumber(record: number): number | undefined {
    return record <= this.length ? this.rows[record - 1] : undefined;
  }

  /** What a record's next step is. */
  getAction(record: number): Action {
    return chooseAction(((this.words[record - 1] as number) & STEP_FLAGS_MASK) | this.wholeFileStepFlags);
  }

  pack(): PackedResults {
    const { length, rows, words, days, wholeFileVerdict, wholeFileStepFlags } = this;
    return {
      length,
      rows,
      words,
      days,
      findings: this.findingStore.pack(),
      wholeFileVerdict,
      wholeFileStepFlags,
    };
  }

  /** The results of another thread; nothing is added to them. */
  static unpack(packed: PackedResults): ResultStore {
    const results = new ResultStore();
    results.length = packed.length;
    results.rows = packed.rows;
    results.words = packed.words;
    results.days = packed.days;
    results.findingStore = FindingStore.unpack(packed.findings);
    results.wholeFileVerdict = packed.wholeFileVerdict;
    results.wholeFileStepFlags = packed.wholeFileStepFlags;
    return results;
  }

  *[Symbol.iterator](): Iterator<Result> {
    let next = 0;
    for (let at = 0; at < this.length; at += 1) {
      const found = this.getFindingsAt(at, next);
      next += found.length;
      yield this.buildResultAt(at, found);
    }
  }

  private getFindingsAt(at: number, first: number): Finding[] {
    if (this.findingStore.getRecordIndex(first) !== at) return NO_FINDINGS;
    return this.cachedFindings?.get(at) ?? this.findingStore.getFindings(at, first, this.rows[at] as number);
  }

  private buildResultAt(at: number, findings: Finding[]): Result {
    const days: TicketStep = {
      flags: ((this.words[at] as number) & STEP_FLAGS_MASK) | this.wholeFileStepFlags,
      on: this.getDay(at, 0),
      plannedOn: this.getDay(at, 1),
      by: this.getDay(at, 2),
      safeBy: this.getDay(at, 3),
    };
    const result: Result = {
      record: at + 1,
      row: this.rows[at] as number,
      verdict: this.getVerdictAt(at),
      nextStep: createNextStep(days),
      findings,
    };
    if (days.flags & STEP_FLAGS.submitted) result.submitted = true;
    return result;
  }

  private getVerdictAt(at: number): Verdict {
    const own = VERDICTS[((this.words[at] as number) >>> VERDICT_SHIFT) & 7] as Verdict;
    return pickWorse(own, this.wholeFileVerdict);
  }

  private getDay(at: number, which: number): Day | undefined {
    const high = ((this.words[at] as number) >>> (DAYS_SHIFT + which)) & 1;
    const held = (high << 16) | (this.days[at * DAYS_PER_RECORD + which] as number);
    return held === 0 ? undefined : ((held + DAY_OFFSET) as Day);
  }

  private setDay(at: number, which: number, day: Day | undefined): void {
    const held = day === undefined ? 0 : day - DAY_OFFSET;
    this.days[at * DAYS_PER_RECORD + which] = held & 0xffff;
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
