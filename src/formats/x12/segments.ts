import type { InputError } from '../../core/model/errors.ts';
import { formatNumber } from '../../core/values/count.ts';
import { type Delimiters, readInterchangeStart } from './delimiters.ts';

/** A segment: its id, then its elements. */
export type Segment = readonly string[];

/** Creates the error for a fault in a file; `why` is one or more sentences. */
export type RefuseX12 = (why: string) => InputError;

/** Limits beyond which a segment is refused. The longest of a claim has a few hundred characters. */
export const X12_LIMITS = {
  segmentLength: 32_768,
  elements: 500,
};

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const NOT_BLANK = /\S/g;
/** With NUL and Ctrl-Z, old programs fill or end a file. */
const FILLERS = new Set([0, 26]);

/**
 * Divides text into segments, in pieces of any size. The text has one character a byte (latin1), so that a piece may end
 * within a character. Line breaks are no content: after a segment, where blanks may follow, or within one that was wrapped, they are dropped.
 */
export class SegmentSplitter {
  /** Of the interchange that is open; undefined between interchanges. */
  private delimiters: Delimiters | undefined;
  /** Segments so far. */
  count = 0;
  private rest = '';

  constructor(private readonly refuse: RefuseX12) {}

  /** The segments that end in this piece. */
  push(piece: string): Segment[] {
    const text = this.rest + piece;
    const segments: Segment[] = [];
    let at = 0;
    for (;;) {
      const next = this.delimiters
        ? this.readSegments(text, at, this.delimiters, segments)
        : this.readStart(text, at, segments);
      if (next === undefined) break;
      at = next;
    }
    return segments;
  }

  /** @throws InputError if the text ended within a segment */
  end(): void {
    if (this.delimiters || this.rest !== '') {
      throw this.refuse(`The file is cut off after segment ${formatNumber(this.count)}. Get it again.`);
    }
  }

  /** Reads an ISA; undefined if more text is needed. */
  private readStart(text: string, from: number, segments: Segment[]): number | undefined {
    const start = findContent(text, from);
    if (start === undefined) return this.keep('');
    const read = readInterchangeStart(text, start);
    if (read === undefined) return this.keep(text.slice(start));
    if (read === 'not-isa') throw this.refuse(this.describeNonStart());
    this.delimiters = read.delimiters;
    this.add(read.elements, segments);
    return read.end;
  }

  /** Reads up to the end of the interchange; undefined if more text is needed. */
  private readSegments(
    text: string,
    from: number,
    { element, segment: terminator }: Delimiters,
    segments: Segment[],
  ): number | undefined {
    let at = from;
    for (;;) {
      while (isBlank(text.charCodeAt(at))) at += 1;
      const end = text.indexOf(terminator, at);
      const length = (end < 0 ? text.length : end) - at;
      if (length > X12_LIMITS.segmentLength) throw this.tooLong('characters', X12_LIMITS.segmentLength);
      if (end < 0) return this.keep(text.slice(at));
      const start = at;
      at = end + 1;
      if (length === 0) continue;
      const elements = joinLines(text.slice(start, end)).split(element);
      if (elements.length > X12_LIMITS.elements) throw this.tooLong('elements', X12_LIMITS.elements);
      this.add(elements, segments);
      if (elements[0] !== 'IEA') continue;
      this.delimiters = undefined;
      return at;
    }
  }

  private add(segment: Segment, segments: Segment[]): void {
    this.count += 1;
    segments.push(segment);
  }

  private keep(rest: string): undefined {
    this.rest = rest;
  }

  private describeNonStart(): string {
    return this.count === 0
      ? 'This file is not X12: it does not begin with an ISA segment. Name the .835 or .277 file as you received it.'
      : `After segment ${formatNumber(this.count)}, an ISA segment is missing. Get the file again.`;
  }

  private tooLong(what: string, limit: number): InputError {
    const position = `Segment ${formatNumber(this.count + 1)} has over ${formatNumber(limit)} ${what}`;
    return this.refuse(`${position}. The file is damaged. Get it again.`);
  }
}

/** Where the next interchange begins; undefined if the rest is blank. */
function findContent(text: string, from: number): number | undefined {
  NOT_BLANK.lastIndex = from;
  let at = NOT_BLANK.exec(text)?.index;
  while (at !== undefined && FILLERS.has(text.charCodeAt(at))) at = NOT_BLANK.exec(text)?.index;
  return at;
}

/** Between segments. Some programs indent them. */
function isBlank(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN || unit === SPACE || unit === TAB;
}

/** Some programs wrap lines at a fixed width, also within a segment. */
function joinLines(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]/g, '') : text;
}
