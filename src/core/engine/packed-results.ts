import type { Verdict } from '../model/vocabulary.ts';
import type { PackedFindings } from './finding-store.ts';
import type { PackedRecordNames } from './record-names.ts';

/** The results of a file in the form in which they are posted to another thread. */
export interface PackedResults {
  length: number;
  rows: Int32Array<ArrayBuffer>;
  words: Uint32Array<ArrayBuffer>;
  days: Uint16Array<ArrayBuffer>;
  findings: PackedFindings;
  names: PackedRecordNames;
  wholeFileVerdict: Verdict;
  wholeFileStepFlags: number;
  failedRules: ReadonlyMap<number, readonly string[]>;
}
