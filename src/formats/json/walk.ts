import { isOurs } from '../../core/fields/header-name.ts';
import type { InputError } from '../../core/model/errors.ts';
import type { CellFact, RawRecord } from '../../core/model/input.ts';
import { type Checkpoint, LOOK_ROWS } from '../bytes/checkpoint.ts';
import { inWords, type Limits } from '../bytes/limits.ts';
import { unreadable } from '../bytes/source.ts';
import { faultOf } from './fault.ts';

/** JavaScript holds no more digits of an integer exactly in every case. */
const MOST_DIGITS = 15;

export const NOT_AN_OBJECT = 'an object expected, { with the fields of a ticket }';
const GOES_ON = 'the object goes on in the next line; one object a line expected, or use --input-format json';

interface Walk {
  /** The line at which the text stands in its file. */
  firstLine: number;
  /** Whether a list of records may stand there. */
  takesLists: boolean;
  look?: Checkpoint;
}

/** Follows the parser through a text; it keeps on past a fault, so each fault throws. */
export class JsonWalk {
  readonly records: RawRecord[] = [];
  /** Where the list under "tickets" begins and ends, brackets included. */
  list: { begin: number; end: number } | undefined;
  private readonly open: ('{' | '[')[] = [];
  /** The depth at which objects are records. */
  private recordDepth = 0;
  private inList = false;
  private wrapped = false;
  private record: RawRecord | undefined;
  private recordBegin = 0;
  private readonly places = new Map<string, number>();
  private key = '';

  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly limits: Limits,
    private readonly walk: Walk,
  ) {}

  onObjectBegin = (offset: number, _length: number, line: number, column: number): void => {
    if (this.isRecordPlace()) {
      this.countRecord(line, column);
      this.record = { row: this.records.length + 1, keys: [], values: [] };
      this.recordBegin = offset;
      this.places.clear();
    } else if (this.isValuePlace()) this.put('', 'nested', line, column);
    this.enter('{', line, column);
  };

  onObjectProperty = (key: string, _offset: number, _length: number, line: number, column: number): void => {
    if (this.wrapped && this.open.length === 1 && key === 'tickets') {
      throw this.fail(line, column, '"tickets" stands twice');
    }
    if (this.isValuePlace()) this.key = key;
  };

  onObjectEnd = (offset: number, _length: number, line: number, column: number): void => {
    this.open.pop();
    if (!this.record || this.open.length !== this.recordDepth) return;
    const { record } = this;
    if (!this.inList && this.walk.takesLists && record.keys.length === 0) {
      throw this.fail(line, column, 'an object without a field; the fields of a ticket expected');
    }
    // Objects written by one program have the same keys: a million lists of them are not kept.
    record.text = this.text.slice(this.recordBegin, offset + 1);
    const before = this.records.at(-1)?.keys;
    if (before && isSameList(before, record.keys)) record.keys = before;
    this.records.push(record);
    this.record = undefined;
  };

  onArrayBegin = (offset: number, _length: number, line: number, column: number): void => {
    if (this.walk.takesLists && this.open.length === 0) this.beginList(1);
    else if (this.isTickets()) {
      this.beginList(2);
      this.list = { begin: offset, end: offset };
    } else if (this.isRecordPlace()) throw this.fail(line, column, this.notAnObject());
    else if (this.isValuePlace()) this.put('', 'nested', line, column);
    this.enter('[', line, column);
  };

  onArrayEnd = (offset: number, _length: number, line: number, column: number): void => {
    this.open.pop();
    if (!this.inList || this.open.length !== this.recordDepth - 1) return;
    this.inList = false;
    if (this.list) this.list.end = offset + 1;
    if (this.records.length === 0) throw this.fail(line, column, 'a list without a ticket in it');
  };

  onLiteralValue = (value: unknown, offset: number, length: number, line: number, column: number): void => {
    if (this.isRecordPlace()) throw this.fail(line, column, this.notAnObject());
    if (!this.isValuePlace()) return;
    if (typeof value === 'string') this.put(value, undefined, line, column);
    else if (typeof value === 'boolean') this.put(value ? 'yes' : 'no', 'boolean', line, column);
    else if (typeof value === 'number') {
      const written = this.text.slice(offset, offset + length);
      this.put(written, isExact(written) ? 'number' : 'rounded', line, column);
    } else this.put('', undefined, line, column);
  };

  onError = (code: number, offset: number, _length: number, line: number, column: number): void => {
    if (!this.walk.takesLists && this.open.length > 0 && offset === this.text.length) {
      throw this.fail(line, column, GOES_ON);
    }
    throw this.fail(line, column, faultOf(code, this.open.at(-1), this.text.charAt(offset)));
  };

  fail(line: number, column: number, what: string): InputError {
    return unreadable(this.file, `line ${this.walk.firstLine + line}, column ${column + 1}: ${what}`);
  }

  private countRecord(line: number, column: number): void {
    const { rows } = this.limits;
    const { length } = this.records;
    if (length === rows) throw this.fail(line, column, `more than ${inWords(rows)} records; split it`);
    if (length % LOOK_ROWS === 0) this.walk.look?.();
  }

  private beginList(recordDepth: number): void {
    this.inList = true;
    this.wrapped = recordDepth === 2;
    this.recordDepth = recordDepth;
    this.record = undefined;
  }

  private enter(bracket: '{' | '[', line: number, column: number): void {
    const { depth } = this.limits;
    if (this.open.length >= depth) throw this.fail(line, column, `more than ${depth} levels deep`);
    this.open.push(bracket);
  }

  private isRecordPlace(): boolean {
    return this.open.length === this.recordDepth && (this.inList || this.recordDepth === 0);
  }

  private isValuePlace(): boolean {
    return this.record !== undefined && this.open.length === this.recordDepth + 1;
  }

  private isTickets(): boolean {
    return this.walk.takesLists && this.recordDepth === 0 && this.open.length === 1 && this.key === 'tickets';
  }

  private notAnObject(): string {
    return this.inList ? `element ${this.records.length + 1}: ${NOT_AN_OBJECT}` : NOT_AN_OBJECT;
  }

  private put(text: string, fact: CellFact | undefined, line: number, column: number): void {
    const { record, key } = this;
    if (this.isTickets()) throw this.fail(line, column, '"tickets" is not a list; [ expected');
    if (!record || isOurs(key, true)) return;
    const { columns, textLength } = this.limits;
    if (Math.max(text.length, key.length) > textLength) {
      throw this.fail(line, column, `more than ${inWords(textLength)} characters in one text`);
    }
    let place = this.places.get(key);
    if (place === undefined) {
      place = record.keys.length;
      if (place === columns) {
        throw this.fail(line, column, `more than ${inWords(columns)} keys in one object`);
      }
      record.keys.push(key);
      this.places.set(key, place);
    } else if (!record.doubled?.includes(key)) record.doubled = [...(record.doubled ?? []), key];
    record.values[place] = text;
    if (fact) record.facts = (record.facts ?? new Map()).set(place, fact);
    else record.facts?.delete(place);
  }
}

function isExact(number: string): boolean {
  const whole = /^-?(\d+)/.exec(number)?.[1] ?? '';
  return whole.length <= MOST_DIGITS;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
