import type { Kind } from '../model/vocabulary.ts';
import type { DictionaryLookup } from '../rows/table.ts';
import type { AnyRule } from '../rules/rule.ts';
import type { BatchObserver, RecordObserver } from './record-observer.ts';

/** What the check of one input depends on besides its context. */
export interface CheckInputOptions {
  /** The kind, if the user named it. */
  kind: Kind | undefined;
  /** The fields of each kind as a layout names them; default: the built-in names. */
  getDictionary?: DictionaryLookup;
  /** Called after each batch with the number of rows checked so far. */
  onRows?: ((rows: number) => void) | undefined;
  onRecord?: RecordObserver | undefined;
  onBatch?: BatchObserver | undefined;
  /** For tests of the engine itself. */
  rules?: readonly AnyRule[];
}
