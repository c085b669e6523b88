import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/formats/bytes/limits.ts';
import type { Dialect } from '../../../src/formats/csv/dialect.ts';
import { FastCsvParser, splitLine } from '../../../src/formats/csv/fast-path.ts';
import { CsvError, createParser, parseChunk } from '../../../src/formats/csv/parser.ts';

type Parse = (chunk: Uint8Array | undefined, onRecord: (cells: string[]) => void) => void;

/** The records, and what is wrong with the next. */
function parseAll(parse: Parse, chunks: readonly Uint8Array[]): { rows: string[][]; fault: string } {
  const rows: string[][] = [];
  try {
    for (const chunk of [...chunks, undefined]) parse(chunk, (cells) => rows.push(cells));
    return { rows, fault: '' };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, fault: error.code };
  }
}

function divide(text: string, bytesPerChunk: number): Buffer[] {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += bytesPerChunk)
    chunks.push(bytes.subarray(at, at + bytesPerChunk));
  return chunks;
}

function expectSame(text: string, bytesPerChunk: number, dialect: Dialect, limits: Limits): void {
  const chunks = divide(text, bytesPerChunk);
  const fast = new FastCsvParser(dialect, limits);
  const plain = createParser(dialect, limits);
  expect(parseAll((chunk, onRecord) => fast.parse(chunk, onRecord), chunks)).toEqual(
    parseAll((chunk, onRecord) => parseChunk(plain, chunk, onRecord), chunks),
  );
}

describe('FastCsvParser', () => {
  const delimiters = fc.constantFrom(',', ';', '\t', '|', '§', '😀');
  const bytesPerChunk = fc.integer({ min: 1, max: 40 });
  const recordLengths = fc.constantFrom(20, 60, LIMITS.recordLength);

  it('gives the records of csv-parse for any text, or its fault', () => {
    const pieces = [',', ',', '\n', '\n', '\r\n', '"', '"', '""', 'a', 'é', '😀', ';', '\r', ' ', '\ufeff'];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, bytesPerChunk, delimiters, recordLengths, (any, bytes, delimiter, recordLength) =>
        expectSame(any, bytes, { delimiter, separatorLine: '' }, { ...LIMITS, recordLength }),
      ),
      { numRuns: 3000 },
    );
  });

  it('gives the records of csv-parse for any table, however it is quoted', () => {
    const cell = fc.array(fc.constantFrom('a', 'é', '1', ' ', ',', '"', '\n', '\r\n'), { maxLength: 5 });
    const written = fc.tuple(cell, fc.boolean()).map(([parts, isQuoted]) => {
      const content = parts.join('');
      return isQuoted || /[",\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;
    });
    const table = fc.array(fc.array(written, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(table, bytesPerChunk, fc.constantFrom('\n', '\r\n', '\r'), (rows, bytes, lineBreak) =>
        expectSame(
          rows.map((cells) => cells.join(',')).join(lineBreak),
          bytes,
          { delimiter: ',', separatorLine: '' },
          LIMITS,
        ),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('splitLine', () => {
  it.each<[string, string[]]>([
    ['', ['']],
    ['a,,b,', ['a', '', 'b', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['a,"",""', ['a', '', '']],
    ['"a",', ['a', '']],
  ])('splits %j', (line, cells) => {
    expect(splitLine(line, ',')).toEqual(cells);
  });

  it.each([
    ['a quote inside a cell', 'a"b,c'],
    ['a quote that is not the end of its cell', '"a"b,c'],
    ['a doubled quote', '"a""b",c'],
    ['a quote that is not closed', 'a,"b'],
    ['a line break of old Macs', 'a,b\rc,d'],
  ])('leaves to csv-parse %s', (_, line) => {
    expect(splitLine(line, ',')).toBeUndefined();
  });
});
