import { isAddedColumn, parseRowNumber, ROW_KEY } from '../../core/fields/header-name.ts';
import type { CellFact, RawRecord } from '../../core/model/input.ts';
import type { Limits } from '../bytes/limits.ts';

const QUOTE = 34;

/** The keys of the last line. One program writes the same in each, and then they need not be checked again. */
interface LineKeys {
  all: readonly string[];
  /** Those that become the record's. All records share the list. */
  kept: string[];
  isKept: readonly boolean[];
  /** The characters of a line without its values. */
  length: number;
}

const NO_KEYS: LineKeys = { all: [], kept: [], isKept: [], length: 2 };

/**
 * Parses lines in the form that most programs write: one flat object of strings, booleans and nulls. This is the fast
 * path of `parseJsonLine` and gives the same records. It returns undefined for any other line (numbers, whose digits
 * matter, escapes, nested values, duplicate keys, syntax errors), which `parseJsonLine` then reads.
 */
export class FlatRecordParser {
  private keys = NO_KEYS;

  constructor(private readonly limits: Limits) {}

  parse(line: string, row: number): RawRecord | undefined {
    const object = line.includes('\\') ? undefined : parseObject(line);
    const keys = object && this.findKeys(Object.keys(object));
    if (!keys) return undefined;
    const record: RawRecord = { row, keys: keys.kept, values: [] };
    let { length } = keys;
    let strings = keys.all.length;
    for (let i = 0; i < keys.all.length; i += 1) {
      const value = object[keys.all[i] as string];
      if (keys.all[i] === ROW_KEY && !setRow(record, value)) return undefined;
      if (typeof value === 'string') {
        if (value.length > this.limits.textLength) return undefined;
        strings += 1;
        length += value.length + 2;
      } else length += countLength(value);
      if (keys.isKept[i] && !addValue(record, value)) return undefined;
    }
    // JSON.parse keeps only the last of duplicate keys. Such a line is longer than its keys and values without any space,
    // and has more quotes than they need.
    if (line.length !== length && countQuotes(line) !== 2 * strings) return undefined;
    record.text = line.trim();
    return record;
  }

  private findKeys(all: readonly string[]): LineKeys | undefined {
    if (isSameList(all, this.keys.all)) return this.keys;
    if (all.length > this.limits.columns) return undefined;
    // JavaScript moves integer keys to the front of an object, so their order in the text is lost.
    if (all.some((key) => key.length > this.limits.textLength || isDigit(key.charCodeAt(0))))
      return undefined;
    const isKept = all.map((key) => !isAddedColumn(key, true));
    // Two quotes and a colon for each key, a comma after each but the last, and the braces.
    const length = all.reduce((sum, key) => sum + key.length + 4, all.length === 0 ? 2 : 1);
    this.keys = { all, kept: all.filter((_, i) => isKept[i]), isKept, length };
    return this.keys;
  }
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

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** Returns false if it is no row number. */
function setRow(record: RawRecord, value: unknown): boolean {
  const row = typeof value === 'object' ? undefined : parseRowNumber(String(value));
  if (row !== undefined) record.row = row;
  return row !== undefined;
}

/** The characters of a value that is no string; NaN if it can be written in several ways. */
function countLength(value: unknown): number {
  if (value === false) return 5;
  return value === true || value === null ? 4 : Number.NaN;
}

/** Returns false if it is no flat value. */
function addValue(record: RawRecord, value: unknown): boolean {
  if (typeof value === 'string') record.values.push(value);
  else if (value === null) record.values.push('');
  else if (typeof value === 'boolean') {
    record.facts = (record.facts ?? new Map<number, CellFact>()).set(record.values.length, 'boolean');
    record.values.push(value ? 'yes' : 'no');
  } else return false;
  return true;
}

function countQuotes(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length; i += 1) if (line.charCodeAt(i) === QUOTE) count += 1;
  return count;
}
