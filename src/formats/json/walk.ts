import { isAddedColumn, parseRowNumber, ROW_KEY } from '../../core/fields/header-name.ts';
import type { InputError } from '../../core/model/errors.ts';
import type { CellFact, RawRecord } from '../../core/model/input.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { formatNumber } from '../../core/values/count.ts';
import { type Checkpoint, ROWS_PER_CHECKPOINT } from '../bytes/checkpoint.ts';
import type { Limits } from '../bytes/limits.ts';
import { unreadableError } from '../bytes/source.ts';
import { isExactNumber } from './exact-number.ts';
import { describeFault } from './fault.ts';

/** The message for a value in place of a record. */
export const NOT_AN_OBJECT = 'Type an object here: { with the fields of a ticket }.';
const NOT_A_ROW = `"${ROW_KEY}" is not the number of a row. Type one like 2.`;
const CONTINUES_ON_NEXT_LINE = `The object goes on in the next line. Put one object on each line, or use ${nameOption('inputFormat')} json.`;

interface JsonWalkOptions {
  /** The row of the first record, unless it names another; default 1. */
  firstRow?: number;
  /** The line of the file on which the text starts. */
  firstLine: number;
  allowsLists: boolean;
  checkpoint?: Checkpoint;
}

/** Builds records from parser events. The parser would continue after a syntax error, so each error throws. */
export class JsonRecordVisitor {
  readonly records: RawRecord[] = [];
  /** Begin and end of the list under "tickets", brackets included. */
  listRange: { begin: number; end: number } | undefined;
  private readonly openBrackets: ('{' | '[')[] = [];
  /** The depth at which objects are records. */
  private recordDepth = 0;
  private isInList = false;
  private isWrapped = false;
  private record: RawRecord | undefined;
  private recordBegin = 0;
  private readonly indexByKey = new Map<string, number>();
  private readonly duplicateKeys = new Set<string>();
  private key = '';

  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly limits: Limits,
    private readonly options: JsonWalkOptions,
  ) {}

  onObjectBegin = (offset: number, _length: number, line: number, column: number): void => {
    if (this.isAtRecord()) {
      this.countRecord(line, column);
      this.record = { row: this.records.length + (this.options.firstRow ?? 1), keys: [], values: [] };
      this.recordBegin = offset;
      this.indexByKey.clear();
      this.duplicateKeys.clear();
    } else if (this.isAtValue()) this.setValue('', 'nested', line, column);
    this.enter('{', line, column);
  };

  onObjectProperty = (key: string, _offset: number, _length: number, line: number, column: number): void => {
    if (this.isWrapped && this.openBrackets.length === 1 && key === 'tickets') {
      throw this.createError(line, column, '"tickets" is there twice. Take one out.');
    }
    if (this.isAtValue()) this.key = key;
  };

  onObjectEnd = (offset: number, _length: number, line: number, column: number): void => {
    this.openBrackets.pop();
    if (!this.record || this.openBrackets.length !== this.recordDepth) return;
    const { record } = this;
    if (!this.isInList && this.options.allowsLists && record.keys.length === 0) {
      throw this.createError(line, column, 'The object is blank. Fill in the fields of a ticket.');
    }
    // Objects written by one program have the same keys, so records share one list of them.
    record.text = this.text.slice(this.recordBegin, offset + 1);
    if (this.duplicateKeys.size > 0) record.duplicateKeys = [...this.duplicateKeys];
    const before = this.records.at(-1)?.keys;
    if (before?.length === record.keys.length && before.every((key, i) => key === record.keys[i]))
      record.keys = before;
    this.records.push(record);
    this.record = undefined;
  };

  onArrayBegin = (offset: number, _length: number, line: number, column: number): void => {
    if (this.options.allowsLists && this.openBrackets.length === 0) this.beginList(1);
    else if (this.isAtTickets()) {
      this.beginList(2);
      this.listRange = { begin: offset, end: offset };
    } else if (this.isAtRecord()) throw this.createError(line, column, this.describeNotAnObject());
    else if (this.isAtValue()) this.setValue('', 'nested', line, column);
    this.enter('[', line, column);
  };

  onArrayEnd = (offset: number, _length: number, line: number, column: number): void => {
    this.openBrackets.pop();
    if (!this.isInList || this.openBrackets.length !== this.recordDepth - 1) return;
    this.isInList = false;
    if (this.listRange) this.listRange.end = offset + 1;
    if (this.records.length === 0)
      throw this.createError(line, column, 'The list has no ticket in it. Add one.');
  };

  onLiteralValue = (value: unknown, offset: number, length: number, line: number, column: number): void => {
    if (this.isAtRecord()) throw this.createError(line, column, this.describeNotAnObject());
    if (!this.isAtValue()) return;
    if (typeof value === 'string') this.setValue(value, undefined, line, column);
    else if (typeof value === 'boolean') this.setValue(value ? 'yes' : 'no', 'boolean', line, column);
    else if (typeof value === 'number') {
      const digits = this.text.slice(offset, offset + length);
      this.setValue(digits, isExactNumber(digits) ? 'number' : 'rounded', line, column);
    } else this.setValue('', undefined, line, column);
  };

  onError = (code: number, offset: number, _length: number, line: number, column: number): void => {
    if (!this.options.allowsLists && this.openBrackets.length > 0 && offset === this.text.length) {
      throw this.createError(line, column, CONTINUES_ON_NEXT_LINE);
    }
    const fault = describeFault(code, this.openBrackets.at(-1), this.text.charAt(offset));
    throw this.createError(line, column, fault);
  };

  createError(line: number, column: number, what: string): InputError {
    return unreadableError(this.file, `line ${this.options.firstLine + line}, column ${column + 1}: ${what}`);
  }

  private countRecord(line: number, column: number): void {
    const { rows } = this.limits;
    const { length } = this.records;
    if (length === rows)
      throw this.createError(line, column, `The file has more than ${formatNumber(rows)} tickets. Split it.`);
    if (length % ROWS_PER_CHECKPOINT === 0) this.options.checkpoint?.();
  }

  private beginList(recordDepth: number): void {
    this.isInList = true;
    this.isWrapped = recordDepth === 2;
    this.recordDepth = recordDepth;
    this.record = undefined;
  }

  private enter(bracket: '{' | '[', line: number, column: number): void {
    const { depth } = this.limits;
    if (this.openBrackets.length >= depth)
      throw this.createError(
        line,
        column,
        `This goes more than ${depth} levels deep. Remove the inner lists.`,
      );
    this.openBrackets.push(bracket);
  }

  private isAtRecord(): boolean {
    return this.openBrackets.length === this.recordDepth && (this.isInList || this.recordDepth === 0);
  }

  private isAtValue(): boolean {
    return this.record !== undefined && this.openBrackets.length === this.recordDepth + 1;
  }

  private isAtTickets(): boolean {
    return (
      this.options.allowsLists &&
      this.recordDepth === 0 &&
      this.openBrackets.length === 1 &&
      this.key === 'tickets'
    );
  }

  private describeNotAnObject(): string {
    return this.isInList ? `element ${this.records.length + 1}: ${NOT_AN_OBJECT}` : NOT_AN_OBJECT;
  }

  private setValue(text: string, fact: CellFact | undefined, line: number, column: number): void {
    const { record, key } = this;
    if (this.isAtTickets())
      throw this.createError(line, column, '"tickets" is not a list. Type [ before the first ticket.');
    if (record && key === ROW_KEY) {
      record.row = parseRowNumber(fact ? String(Number(text)) : text) ?? 0;
      if (record.row === 0) throw this.createError(line, column, NOT_A_ROW);
    }
    if (!record || isAddedColumn(key, true)) return;
    const refuse = (what: string) => this.createError(line, column, what);
    const { columns, textLength } = this.limits;
    if (Math.max(text.length, key.length) > textLength)
      throw refuse(`One text has more than ${formatNumber(textLength)} characters. Make it shorter.`);
    let index = this.indexByKey.get(key);
    if (index === undefined) {
      index = record.keys.length;
      if (index === columns)
        throw refuse(`One object has more than ${formatNumber(columns)} keys. Remove some.`);
      record.keys.push(key);
      this.indexByKey.set(key, index);
    } else this.duplicateKeys.add(key);
    record.values[index] = text;
    if (fact) record.facts = (record.facts ?? new Map()).set(index, fact);
    else record.facts?.delete(index);
  }
}
