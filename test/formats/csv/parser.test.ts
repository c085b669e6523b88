import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/formats/bytes/limits.ts';
import { CsvError, createParser, parseChunk } from '../../../src/formats/csv/parser.ts';

function parseAll(chunks: readonly Uint8Array[]): string[][] {
  const parser = createParser({ delimiter: ',', separatorLine: '' }, LIMITS);
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
