import { visit } from 'jsonc-parser';
import type { RawRecord } from '../../core/model/input.ts';
import type { Checkpoint } from '../bytes/checkpoint.ts';
import { LIMITS, type Limits } from '../bytes/limits.ts';
import type { ReadPosition } from '../bytes/source.ts';
import { ReportVisitor } from './earlier-report.ts';
import { JsonRecordVisitor, NOT_AN_OBJECT } from './walk.ts';

/** The records of a .json, and the text around their list if it is a member of an object. */
export interface JsonRecords {
  records: RawRecord[];
  wrapper?: { before: string; after: string };
}

/**
 * Parses the records of a .json: one object, a list of objects, or a list under "tickets".
 * @throws InputError with line and column if it is anything else, or beyond the limits; also whatever `checkpoint`
 * throws
 */
export function parseJsonRecords(
  text: string,
  file: string,
  limits: Limits = LIMITS,
  checkpoint?: Checkpoint,
): JsonRecords {
  const visitor = new JsonRecordVisitor(text, file, limits, {
    firstLine: 1,
    allowsLists: true,
    ...(checkpoint && { checkpoint }),
  });
  visit(text, visitor, { disallowComments: true });
  const { records, listRange } = visitor;
  if (!listRange) return { records };
  return { records, wrapper: { before: text.slice(0, listRange.begin), after: text.slice(listRange.end) } };
}

/**
 * Parses the record on one line of an .ndjson; `line` and `row` count from 1.
 * @throws InputError with line and column if the line is not an object
 */
export function parseJsonLine(
  text: string,
  file: string,
  line: number,
  row: number,
  limits: Limits = LIMITS,
): RawRecord {
  const options = { firstLine: line, firstRow: row, allowsLists: false };
  const visitor = new JsonRecordVisitor(text, file, limits, options);
  visit(text, visitor, { disallowComments: true });
  const [record] = visitor.records;
  if (!record) throw visitor.createError(0, 0, NOT_AN_OBJECT);
  return record;
}

/** Extracts what a history needs from the text of a report, which must be valid JSON. */
export function visitReport(text: string): ReportVisitor {
  const visitor = new ReportVisitor();
  visit(text, visitor, { disallowComments: true });
  return visitor;
}

/** The first fault of a text; line and column count from 1. */
export interface JsonFault {
  line: number;
  column: number;
  what: 'not JSON' | 'too deep';
}

/**
 * Finds where a text stops being valid JSON, or is nested deeper than the limit, which would overflow the parser's
 * stack. Returns undefined for a text without faults.
 */
export function findJsonFault(text: string, limits: Limits = LIMITS): JsonFault | undefined {
  let depth = 0;
  const fail = (what: JsonFault['what'], line: number, column: number): never => {
    throw { line: line + 1, column: column + 1, what } satisfies JsonFault;
  };
  const enter = (_offset: number, _length: number, line: number, column: number): void => {
    depth += 1;
    if (depth > limits.depth) fail('too deep', line, column);
  };
  const leave = (): void => {
    depth -= 1;
  };
  const onError = (_code: number, _offset: number, _length: number, line: number, column: number): void => {
    fail('not JSON', line, column);
  };
  const handlers = {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onObjectEnd: leave,
    onArrayEnd: leave,
    onError,
  };
  try {
    visit(text, handlers, { disallowComments: true });
    return undefined;
  } catch (fault) {
    if (fault instanceof Error) throw fault;
    return fault as JsonFault;
  }
}

/** The values of an object by key, as they are written in the text. For duplicate keys it is the last value. */
export function extractValueTexts(object: string): Map<string, string> {
  const texts = new Map<string, string>();
  let depth = 0;
  let key = '';
  let start = 0;
  const enter = (offset: number): void => {
    if (depth === 1) start = offset;
    depth += 1;
  };
  const leave = (offset: number): void => {
    depth -= 1;
    if (depth === 1) texts.set(key, object.slice(start, offset + 1));
  };
  visit(object, {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onObjectEnd: leave,
    onArrayEnd: leave,
    onObjectProperty: (name) => {
      if (depth === 1) key = name;
    },
    onLiteralValue: (_, offset, length) => {
      if (depth === 1) texts.set(key, object.slice(offset, offset + length));
    },
  });
  return texts;
}

/** Parsed records in batches; from here on progress counts records. */
export async function* splitIntoBatches(
  records: readonly RawRecord[],
  position: ReadPosition | undefined,
): AsyncGenerator<RawRecord[]> {
  const size = 256;
  // All bytes have been read by now, so from here on progress counts records.
  if (position) position.total = records.length;
  for (let start = 0; start < records.length; start += size) {
    if (position) position.read = Math.min(start + size, records.length);
    yield records.slice(start, start + size);
  }
}
