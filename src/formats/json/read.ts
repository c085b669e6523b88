import { visit } from 'jsonc-parser';
import type { RawRecord } from '../../core/model/input.ts';
import type { Checkpoint } from '../bytes/checkpoint.ts';
import { LIMITS, type Limits } from '../bytes/limits.ts';
import { ReportVisitor } from './earlier-report.ts';
import { JsonRecordVisitor, NOT_AN_OBJECT } from './walk.ts';

/** The records of a .json, and what stands around their list where an object holds it. */
export interface JsonRecords {
  records: RawRecord[];
  wrapper?: { before: string; after: string };
}

/**
 * The records of a .json: one object, a list of them, or a list under "tickets".
 * @throws InputError naming line and column where it is anything else, or beyond the limits; what `checkpoint` throws
 */
export function parseJsonRecords(
  text: string,
  file: string,
  limits: Limits = LIMITS,
  checkpoint?: Checkpoint,
): JsonRecords {
  const walk = new JsonRecordVisitor(text, file, limits, {
    firstLine: 1,
    allowsLists: true,
    ...(checkpoint && { checkpoint }),
  });
  visit(text, walk, { disallowComments: true });
  const { records, listRange } = walk;
  if (!listRange) return { records };
  return { records, wrapper: { before: text.slice(0, listRange.begin), after: text.slice(listRange.end) } };
}

/**
 * The record on one line of an .ndjson; `line` and `row` count from 1.
 * @throws InputError naming line and column where it is no object
 */
export function parseJsonLine(
  text: string,
  file: string,
  line: number,
  row: number,
  limits: Limits = LIMITS,
): RawRecord {
  const walk = new JsonRecordVisitor(text, file, limits, { firstLine: line, allowsLists: false });
  visit(text, walk, { disallowComments: true });
  const [record] = walk.records;
  if (!record) throw walk.createError(0, 0, NOT_AN_OBJECT);
  record.row = row;
  return record;
}

/** What a history needs of the text of a report, which is known to be JSON. */
export function visitReport(text: string): ReportVisitor {
  const walk = new ReportVisitor();
  visit(text, walk, { disallowComments: true });
  return walk;
}

/** What is wrong with a text from a place on, line and column from 1. */
export interface JsonFault {
  line: number;
  column: number;
  what: 'not JSON' | 'too deep';
}

/** From where on a text is no JSON, or deeper than the limit, which would end the parser; undefined where it is neither. */
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
  const walk = { onObjectBegin: enter, onArrayBegin: enter, onObjectEnd: leave, onArrayEnd: leave, onError };
  try {
    visit(text, walk, { disallowComments: true });
    return undefined;
  } catch (fault) {
    if (fault instanceof Error) throw fault;
    return fault as JsonFault;
  }
}

/** The values of an object by their keys, each as it is written; where a key stands twice, the last one. */
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
