import { type Parser, parse } from 'csv-parse';
import type { Limits } from '../bytes/limits.ts';
import type { Dialect } from './dialect.ts';

export { CsvError, type Parser } from 'csv-parse';

/** Creates a parser of cells as arrays, which accepts rows of any length. */
export function createParser(dialect: Dialect, limits: Limits): Parser {
  const parser = parse({
    bom: true,
    delimiter: dialect.delimiter,
    max_record_size: limits.recordLength,
    // Without this list csv-parse takes the first line's break for all, and joins lines that end in another one.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  expectAnyLength(parser);
  answerFast(parser);
  return parser;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** csv-parse looks ahead by the longest of a quote with a line break, and a delimiter: 3 bytes if that is one byte. */
const LOOKAHEAD_BYTES = 8;

interface ParserInternals {
  options: { delimiter: readonly Uint8Array[] };
  state: {
    record: readonly string[];
    expectedRecordLength: number;
    field: { buf: { constructor: unknown } };
  };
  parse(
    chunk: Uint8Array | undefined,
    isEnd: boolean,
    push: (record: string[]) => void,
    close: () => void,
  ): Error | undefined;
  __onRecord(push: unknown): unknown;
  __needMoreData(at: number, length: number, isEnd: boolean): boolean;
  __isQuote(bytes: Uint8Array, at: number): boolean;
  __isEscape(bytes: Uint8Array, at: number, byte: number): boolean;
  /** The length of what begins with the byte at `at`, 0 if it is none. */
  __isDelimiter(bytes: Uint8Array, at: number, byte: number): number;
  __isRecordDelimiter(byte: number, bytes: Uint8Array, at: number): number;
}

/** The parser proper, inside the stream. */
function getInternals(parser: Parser): ParserInternals {
  return (parser as Parser & { api: ParserInternals }).api;
}

/**
 * csv-parse creates an error, with a copy of the row, for each row whose length differs from the first, and then
 * discards it: a megabyte of line breaks took as long as twenty megabytes of rows. So this sets the expected length
 * to the actual one just before csv-parse compares them. A getter would be simpler, but csv-parse reads its state at
 * each byte, and became three times as slow.
 */
function expectAnyLength(parser: Parser): void {
  const api = getInternals(parser);
  const onRecord = api.__onRecord;
  api.__onRecord = function (push) {
    this.state.expectedRecordLength = this.state.record.length;
    return onRecord.call(this, push);
  };
}

/**
 * For speed: csv-parse asks these questions at each byte, and answers them by loops over lists of Buffers, which is two
 * fifths of its time. The answers for our options, where quotes and most delimiters are one byte, are comparisons.
 */
function answerFast(parser: Parser): void {
  const api = getInternals(parser);
  const needMoreData = api.__needMoreData;
  const [delimiter = Uint8Array.of()] = api.options.delimiter;
  api.__isQuote = (bytes, at) => bytes[at] === QUOTE;
  api.__isEscape = (_bytes, _at, byte) => byte === QUOTE;
  api.__isRecordDelimiter = (byte, bytes, at) => {
    if (byte === LF) return 1;
    if (byte !== CR) return 0;
    return bytes[at + 1] === LF ? 2 : 1;
  };
  if (delimiter.length !== 1) return;
  const [delimiterByte] = delimiter;
  api.__isDelimiter = (_bytes, _at, byte) => (byte === delimiterByte ? 1 : 0);
  api.__needMoreData = function (at, length, isEnd) {
    return length - at <= LOOKAHEAD_BYTES && needMoreData.call(this, at, length, isEnd);
  };
}

/**
 * Parses a chunk, or the end. Not through the stream around the parser, which takes as long again in a browser.
 * @throws CsvError
 */
export function parseChunk(
  parser: Parser,
  chunk: Uint8Array | undefined,
  onRecord: (cells: string[]) => void,
): void {
  const api = getInternals(parser);
  // Outside Node the parser brings its own kind of Buffer and accepts no other bytes.
  const { from } = api.state.field.buf.constructor as {
    from(buffer: ArrayBufferLike, at: number, length: number): Uint8Array;
  };
  const bytes = chunk && from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const error = api.parse(bytes, chunk === undefined, onRecord, () => {});
  if (error) throw error;
}
