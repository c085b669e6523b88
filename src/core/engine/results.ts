import type { Action, Finding, Result } from '../model/report.ts';
import type { Outcome, Verdict } from '../model/vocabulary.ts';
import type { TicketStep } from '../portal/outcome.ts';

/** The results of one file, in input order. Records count from 1. */
export interface Results extends Iterable<Result> {
  /** How many records there are. */
  readonly length: number;
  /** Adds the next record. `failedRules` are those that crashed on it. */
  add(
    row: number,
    verdict: Verdict,
    step: TicketStep,
    findings: readonly Finding[],
    failedRules?: readonly string[],
  ): void;
  /** Gives every record the verdict of a whole-file finding, unless its own is worse. */
  applyToAllRecords(outcome: Outcome): void;
  /** Whether such a finding was applied, so that a record's result is more than its own findings. */
  readonly hasWholeFileOutcome: boolean;
  getResult(record: number): Result;
  /** The record's row in the input; undefined beyond the last record. */
  getRowNumber(record: number): number | undefined;
  getAction(record: number): Action;
  countVerdicts(): Record<Verdict, number>;
  /** How many findings the records have, notes included. */
  countFindings(): number;
  /** From now on every walk yields the same finding objects, so that they can be compared by identity. */
  cacheFindings(): void;
}

/** The findings of a file's records, in input order. Indexes of records count from 0. */
export interface Findings {
  readonly length: number;
  /** Adds a finding of a record that is not before the last one that has a finding. */
  add(recordIndex: number, row: number, finding: Finding): void;
  /** The index of the record that has the finding; undefined beyond the last finding. */
  getRecordIndex(findingIndex: number): number | undefined;
  /** The index of the record's first finding, or where it would be inserted. */
  findFirstIndex(recordIndex: number): number;
  /** The findings of one record, the first of which has the index `first`. */
  getFindings(recordIndex: number, first: number, row: number): Finding[];
}
