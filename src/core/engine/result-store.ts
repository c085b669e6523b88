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
import { FindingStore } from './finding-store.ts';
import type { PackedResults } from './packed-results.ts';
import { RecordNames } from './record-names.ts';
import type { Results } from './results.ts';

const INITIAL_CAPACITY = 64;
const DAYS_PER_RECORD = 4; // on, plannedOn, by, safeBy

// Layout of a record's word: 13 bits of step flags, 3 of its verdict, then the highest bit of each of its days.
const STEP_FLAGS_MASK = 0x1fff;
const VERDICT_SHIFT = 13;
const DAYS_SHIFT = 16;

/** Days take 17 bits, from 1899-12-31 to 2258; 0 means no day. */
const DAY_OFFSET = -25_569;

const NO_FINDINGS: Finding[] = [];

/** Results in 16 bytes a record, and 8 a finding, so that a million records stay small. */
export class ResultStore implements Results {
  length = 0;
  names = new RecordNames();
  private rows = new Int32Array(INITIAL_CAPACITY);
  private words = new Uint32Array(INITIAL_CAPACITY);
  private days = new Uint16Array(INITIAL_CAPACITY * DAYS_PER_RECORD);
  private findingStore = new FindingStore();
  private cachedFindings: Map<number, Finding[]> | undefined;
  private wholeFileVerdict: Verdict = 'ready';
  private wholeFileStepFlags = 0;
  /** By the index of the record; normally there are none. */
  private failedRules = new Map<number, readonly string[]>();

  add(
    row: number,
    verdict: Verdict,
    step: TicketStep,
    findings: readonly Finding[],
    failedRules: readonly string[] = [],
  ): void {
    const index = this.length;
    if (index === this.rows.length) this.grow();
    this.rows[index] = row;
    this.words[index] = step.flags | (VERDICTS.indexOf(verdict) << VERDICT_SHIFT);
    this.setDay(index, 0, step.on);
    this.setDay(index, 1, step.plannedOn);
    this.setDay(index, 2, step.by);
    this.setDay(index, 3, step.safeBy);
    for (const finding of findings) this.findingStore.add(index, row, finding);
    if (failedRules.length > 0) this.failedRules.set(index, failedRules);
    this.length += 1;
  }

  applyToAllRecords(outcome: Outcome): void {
    this.wholeFileVerdict = pickWorse(this.wholeFileVerdict, outcome);
    this.wholeFileStepFlags |= getStepFlags(outcome, undefined);
  }

  get hasWholeFileOutcome(): boolean {
    return this.wholeFileVerdict !== 'ready' || this.wholeFileStepFlags !== 0;
  }

  countVerdicts(): Record<Verdict, number> {
    const counts: Record<Verdict, number> = { ready: 0, review: 0, delayed: 0, denied: 0, closed: 0 };
    for (let index = 0; index < this.length; index += 1) counts[this.getVerdictAt(index)] += 1;
    return counts;
  }

  countFindings(): number {
    return this.findingStore.length;
  }

  cacheFindings(): void {
    if (this.cachedFindings) return;
    const cached = new Map<number, Finding[]>();
    for (const { record, findings } of this) if (findings.length > 0) cached.set(record - 1, findings);
    this.cachedFindings = cached;
  }

  getResult(record: number): Result {
    return this.buildResultAt(
      record - 1,
      this.getFindingsAt(record - 1, this.findingStore.findFirstIndex(record - 1)),
    );
  }

  getRowNumber(record: number): number | undefined {
    return record <= this.length ? this.rows[record - 1] : undefined;
  }

  getAction(record: number): Action {
    return chooseAction(((this.words[record - 1] as number) & STEP_FLAGS_MASK) | this.wholeFileStepFlags);
  }

  pack(): PackedResults {
    const { length, rows, words, days, wholeFileVerdict, wholeFileStepFlags, failedRules } = this;
    return {
      length,
      rows,
      words,
      days,
      findings: this.findingStore.pack(),
      names: this.names.pack(),
      wholeFileVerdict,
      wholeFileStepFlags,
      failedRules,
    };
  }

  /** Restores the results of another thread, to read and not to add to. */
  static unpack(packed: PackedResults): ResultStore {
    const results = new ResultStore();
    results.length = packed.length;
    results.rows = packed.rows;
    results.words = packed.words;
    results.days = packed.days;
    results.findingStore = FindingStore.unpack(packed.findings);
    results.names = RecordNames.unpack(packed.names);
    results.wholeFileVerdict = packed.wholeFileVerdict;
    results.wholeFileStepFlags = packed.wholeFileStepFlags;
    results.failedRules = new Map(packed.failedRules);
    return results;
  }

  *[Symbol.iterator](): Iterator<Result> {
    let next = 0;
    for (let index = 0; index < this.length; index += 1) {
      const findings = this.getFindingsAt(index, next);
      next += findings.length;
      yield this.buildResultAt(index, findings);
    }
  }

  private getFindingsAt(index: number, first: number): Finding[] {
    if (this.findingStore.getRecordIndex(first) !== index) return NO_FINDINGS;
    const row = this.rows[index] as number;
    return this.cachedFindings?.get(index) ?? this.findingStore.getFindings(index, first, row);
  }

  private buildResultAt(index: number, findings: Finding[]): Result {
    const step: TicketStep = {
      flags: ((this.words[index] as number) & STEP_FLAGS_MASK) | this.wholeFileStepFlags,
      on: this.getDay(index, 0),
      plannedOn: this.getDay(index, 1),
      by: this.getDay(index, 2),
      safeBy: this.getDay(index, 3),
    };
    const result: Result = {
      record: index + 1,
      row: this.rows[index] as number,
      verdict: this.getVerdictAt(index),
      nextStep: createNextStep(step),
      findings,
    };
    const name = this.names.get(index);
    if (name) result.name = name;
    if (step.flags & STEP_FLAGS.submitted) result.submitted = true;
    const failedRules = this.failedRules.get(index);
    if (failedRules) result.failedRules = failedRules;
    return result;
  }

  private getVerdictAt(index: number): Verdict {
    const own = VERDICTS[((this.words[index] as number) >>> VERDICT_SHIFT) & 7] as Verdict;
    return pickWorse(own, this.wholeFileVerdict);
  }

  private getDay(index: number, dayIndex: number): Day | undefined {
    const high = ((this.words[index] as number) >>> (DAYS_SHIFT + dayIndex)) & 1;
    const packed = (high << 16) | (this.days[index * DAYS_PER_RECORD + dayIndex] as number);
    return packed === 0 ? undefined : ((packed + DAY_OFFSET) as Day);
  }

  private setDay(index: number, dayIndex: number, day: Day | undefined): void {
    const packed = day === undefined ? 0 : day - DAY_OFFSET;
    this.days[index * DAYS_PER_RECORD + dayIndex] = packed & 0xffff;
    this.words[index] = (this.words[index] as number) | ((packed >>> 16) << (DAYS_SHIFT + dayIndex));
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
