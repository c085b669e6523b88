import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/formats/bytes/limits.ts';
import { CsvError, createParser, parseChunk } from '../../../src/formats/csv/parser.ts';

function parseAll(chunks: readonly Uint8Array[], delimiter = ','): string[][] {
  const parser = createParser({ delimiter, separatorLine: '' }, LIMITS);
  const rows: string[][] = [];
  for (const chunk of [...chunks, undefined]) parseChunk(parser, chunk, (cells) => rows.push(cells));
  return rows;
}

it('parses rows that are divided between chunks, of any length, with any line break', () => {
  const text = '\ufeffa,"b\n1"\r\nc\r\nd,e,f\ng';
  for (const chunkBytes of [1, 2, 5, 100]) {
    const bytes = Buffer.from(text);
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += chunkBytes) chunks.push(bytes.subarray(at, at + chunkBytes));
    expect(parseAll(chunks)).toEqual([['a', 'b\n1'], ['c'], ['d', 'e', 'f'], ['g']]);
  }
});

it('takes bytes that are no Buffer', () => {
  expect(parseAll([Uint8Array.of(65, 44), Uint8Array.of(66)])).toEqual([['A', 'B']]);
});

it('has no rows if there are no bytes', () => {
  expect(parseAll([])).toEqual([]);
});

it('throws at a quote inside a cell', () => {
  expect(() => parseAll([Buffer.from('a"b\n')])).toThrow(CsvError);
});

/** The rows by csv-parse as it is, or the code of its error. */
function parsePlainly(bytes: Buffer, delimiter: string): string[][] | string {
  try {
    return parse(bytes, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
  } catch (error) {
    return (error as CsvError).code;
  }
}

it.each([',', ';', '\t', '§'])(
  'gives the rows of plain csv-parse for any text with the delimiter %j',
  (delimiter) => {
    const sign = fc.constantFrom(
      delimiter,
      '"',
      '""',
      '\r',
      '\n',
      '\r\n',
      'a',
      'é',
      ' ',
      `"${delimiter}`,
      '\ufeff',
    );
    const texts = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, chunkBytes) => {
        const bytes = Buffer.from(text);
        const rows = parseInChunks(bytes, chunkBytes, delimiter);
        expect(rows).toEqual(parsePlainly(bytes, delimiter));
      }),
      { numRuns: 500 },
    );
  },
);

function parseInChunks(bytes: Buffer, chunkBytes: number, delimiter: string): string[][] | string {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) chunks.push(bytes.subarray(at, at + chunkBytes));
  try {
    return parseAll(chunks, delimiter);
  } catch (error) {
    return (error as CsvError).code;
  }
}
