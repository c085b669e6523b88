import { concatBytes } from '../bytes/bytes.ts';
import { countUtf8Bytes, decodeUtf8, encodeUtf8 } from '../bytes/codec.ts';
import type { Limits } from '../bytes/limits.ts';
import type { Dialect } from './dialect.ts';
import { createParser, type Parser, parseChunk, parseWhole } from './parser.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;

type OnRecord = (cells: string[]) => void;

/**
 * Parses a delimited text for speed: csv-parse decides at every byte, so `splitLine` splits the lines that are plain. Its
 * records are those of csv-parse, which gets all other lines: the first, which may follow a byte order mark, those with a
 * line break or a doubled quote in a cell, those with a fault, and all that follows a record longer than the limit.
 */
export class FastCsvParser {
  private readonly parser: Parser;
  private readonly maxBytes: number;
  private readonly delimiter: string;
  /** The bytes after the last whole record. */
  private rest: Uint8Array = new Uint8Array(0);
  private isFirst = true;
  /** Whether csv-parse gets all that follows. */
  private isPlain: boolean;

  constructor(dialect: Dialect, limits: Limits) {
    this.parser = createParser(dialect, limits);
    this.maxBytes = limits.recordLength;
    this.delimiter = dialect.delimiter;
    this.isPlain = !/^[^"\r\n]$/.test(dialect.delimiter);
  }

  /**
   * Parses a chunk, or the end.
   * @throws CsvError
   */
  parse(chunk: Uint8Array | undefined, onRecord: OnRecord): void {
    const bytes = chunk === undefined ? this.rest : concatBytes([this.rest, chunk]);
    if (!this.isPlain && chunk !== undefined && bytes.length <= this.maxBytes) {
      this.rest = bytes.subarray(this.parseLines(bytes, onRecord));
      return;
    }
    this.rest = new Uint8Array(0);
    if (chunk !== undefined || this.isPlain) {
      this.isPlain = true;
      parseChunk(this.parser, chunk && bytes, onRecord);
    } else if (bytes.length > 0) parseWhole(this.parser, bytes, onRecord);
  }

  /** Parses the records that have ended. Returns where the last of them ends. */
  private parseLines(bytes: Uint8Array, onRecord: OnRecord): number {
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const text = decodeUtf8(bytes, 0, end);
    let from = 0;
    while (from < text.length) {
      const lineFeed = text.indexOf('\n', from);
      const cells = this.isFirst ? undefined : splitLine(cutLine(text, from, lineFeed), this.delimiter);
      if (cells) {
        onRecord(cells);
        from = lineFeed + 1;
        continue;
      }
      const recordEnd = findRecordEnd(text, from);
      if (recordEnd < 0) break;
      parseWhole(this.parser, encodeUtf8(text.slice(from, recordEnd)), onRecord);
      this.isFirst = false;
      from = recordEnd;
    }
    return from === text.length ? end : end - countUtf8Bytes(text.slice(from));
  }
}

/**
 * The cells of a line without its line break: split at the delimiter, or within quotes as they are. undefined if it has
 * quotes elsewhere, or a line break.
 */
export function splitLine(line: string, delimiter: string): string[] | undefined {
  if (line.includes('\r')) return undefined;
  let quote = line.indexOf('"');
  if (quote < 0) return line.split(delimiter);
  const cells: string[] = [];
  let start = 0;
  for (;;) {
    let end: number;
    if (quote === start) {
      const close = line.indexOf('"', start + 1);
      if (close < 0) return undefined;
      end = close + 1;
      cells.push(line.slice(start + 1, close));
      if (end < line.length && line[end] !== delimiter) return undefined;
      quote = line.indexOf('"', end);
    } else {
      end = line.indexOf(delimiter, start);
      if (end < 0) end = line.length;
      if (quote >= 0 && quote < end) return undefined;
      cells.push(line.slice(start, end));
    }
    if (end === line.length) return cells;
    start = end + 1;
  }
}

/** A line without its line break. */
function cutLine(text: string, from: number, lineFeed: number): string {
  const hasReturn = lineFeed > from && text.charCodeAt(lineFeed - 1) === CARRIAGE_RETURN;
  return text.slice(from, hasReturn ? lineFeed - 1 : lineFeed);
}

/** Where a record ends: after a line break with an even number of quotes before it. -1 if it has not ended. */
function findRecordEnd(text: string, start: number): number {
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) isQuoted = !isQuoted;
    else if (unit === LINE_FEED && !isQuoted) return at + 1;
  }
  return -1;
}
