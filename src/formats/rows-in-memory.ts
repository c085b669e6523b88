import type { CellFact, RawRecord, RecordsInput } from '../core/model/input.ts';
import type { Kind } from '../core/model/vocabulary.ts';
import { ROWS_PER_CHECKPOINT } from './bytes/checkpoint.ts';

/** A value in a program's memory; null and undefined are blank. */
export type MemoryValue = string | number | boolean | null | undefined;

/** Rows in memory, keyed by field name. */
export interface RowsInput {
  kind: Kind;
  rows: readonly Readonly<Record<string, MemoryValue>>[];
  /** The name of the rows in reports; default "rows". */
  name?: string;
}

/** Turns rows in memory into the input that the .json reader would return for them. */
export function createMemoryInput({ kind, rows, name = 'rows' }: RowsInput): RecordsInput {
  return {
    shape: 'records',
    kind,
    file: name,
    format: 'json',
    windows1252: false,
    records: async function* () {
      for (let start = 0; start < rows.length; start += ROWS_PER_CHECKPOINT) {
        yield rows.slice(start, start + ROWS_PER_CHECKPOINT).map((row, i) => buildRecord(row, start + i + 1));
      }
    },
  };
}

function buildRecord(row: Readonly<Record<string, MemoryValue>>, recordNumber: number): RawRecord {
  const facts = new Map<number, CellFact>();
  const keys = Object.keys(row);
  const values = keys.map((key, i) => {
    const value = row[key];
    if (typeof value === 'boolean') {
      facts.set(i, 'boolean');
      return value ? 'yes' : 'no';
    }
    if (typeof value === 'number')
      facts.set(i, Math.abs(value) > Number.MAX_SAFE_INTEGER ? 'rounded' : 'number');
    return value === null || value === undefined ? '' : String(value);
  });
  return { row: recordNumber, keys, values, facts };
}
