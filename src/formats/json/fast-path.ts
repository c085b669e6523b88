import { isAddedColumn } from '../../core/fields/header-name.ts';
import type { CellFact, RawRecord } from '../../core/model/input.ts';
import type { Limits } from '../bytes/limits.ts';

const QUOTE = 34;

/**
 * Parses a line in the form that most programs write: one flat object of strings, booleans and nulls. This is the fast
 * path of `parseJsonLine` and gives the same record. It returns undefined for any other line (numbers, whose digits
 * matter, escapes, nested values, duplicate keys, syntax errors), which `parseJsonLine` then reads.
 */
export function parseFlatRecord(line: string, row: number, limits: Limits): RawRecord | undefined {
  const object = line.includes('\\') ? undefined : parseObject(line);
  if (object === undefined) return undefined;
  const keys = Object.keys(object);
  if (keys.length > limits.columns) return undefined;
  const record: RawRecord = { row, keys: [], values: [] };
  let quotes = 2 * keys.length;
  for (const key of keys) {
    const value = object[key];
    if (key.length > limits.textLength) return undefined;
    // JavaScript moves integer keys to the front of an object, so their order in the text is lost.
    if (!isFlatValue(value) || isDigit(key.charCodeAt(0))) return undefined;
    if (typeof value === 'string') {
      if (value.length > limits.textLength) return undefined;
      quotes += 2;
    }
    if (!isAddedColumn(key, true)) addValue(record, key, value);
  }
  // JSON.parse keeps only the last of duplicate keys, so such a line has more quotes than its keys and values need.
  if (countQuotes(line) !== quotes) return undefined;
  record.text = line.trim();
  return record;
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function isFlatValue(value: unknown): value is string | boolean | null {
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function addValue(record: RawRecord, key: string, value: string | boolean | null): void {
  record.keys.push(key);
  if (typeof value !== 'boolean') {
    record.values.push(value ?? '');
    return;
  }
  record.facts = (record.facts ?? new Map<number, CellFact>()).set(record.values.length, 'boolean');
  record.values.push(value ? 'yes' : 'no');
}

function countQuotes(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length; i += 1) if (line.charCodeAt(i) === QUOTE) count += 1;
  return count;
}
