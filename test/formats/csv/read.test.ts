import { describe, expect, it, vi } from 'vitest';
import { testFolder } from '../../support/out-files.ts';
import { cellsOf, faultOf, open, rowsOf, writerIn } from '../../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

const handles = vi.hoisted(() => ({ opened: 0, closed: 0 }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const openSync = (...args: Parameters<typeof real.openSync>) => {
    handles.opened += 1;
    return real.openSync(...args);
  };
  const closeSync = (fd: number) => {
    handles.closed += 1;
    real.closeSync(fd);
  };
  return { ...real, openSync, closeSync };
});

async function read(content: string | Buffer, name = 'table.csv'): Promise<string[][]> {
  return cellsOf(await open(written(name, content)));
}

describe('rows', () => {
  it('keep each cell as written, blanks included', async () => {
    expect(await read('a,b\n 1 ,""\n')).toEqual([
      ['a', 'b'],
      [' 1 ', ''],
    ]);
  });

  it('count the header as row 1, a cell of several lines as one row, and blank lines', async () => {
    const path = written('table.csv', 'a,b\n"one\ntwo",2\n\n,\n3,4\n');
    expect(await rowsOf(await open(path))).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['one\ntwo', '2'] },
      { row: 3, cells: [''] },
      { row: 4, cells: ['', ''] },
      { row: 5, cells: ['3', '4'] },
    ]);
  });

  it.each([
    ['CR alone', 'a,b\r1,2\r3,4\r'],
    ['a header with CRLF, then LF', 'a,b\r\n1,2\n3,4\n'],
    ['a header with LF, then CR and CRLF', 'a,b\n1,2\r3,4\r\n'],
    ['no break at the end', 'a,b\r\n1,2\r\n3,4'],
  ])('end at %s', async (_, content) => {
    expect(await read(content)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keep line breaks and doubled quotes inside a cell', async () => {
    expect(await read('a,b\r\n"x\r\ny\rz","say ""no"""\r\n')).toEqual([
      ['a', 'b'],
      ['x\r\ny\rz', 'say "no"'],
    ]);
  });

  it('can differ in length', async () => {
    expect(await read('a,b,c\n1\n1,2,3,4,5\n')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4', '5']]);
  });

  it('are read from the start each time', async () => {
    const input = await open(written('table.csv', 'a,b\n1,2\n'));
    const first = await rowsOf(input);
    expect(first.map((row) => row.row)).toEqual([1, 2]);
    expect(await rowsOf(input)).toEqual(first);
  });

  it('are numbered across batches', async () => {
    const input = await open(written('table.csv', 'a,b\n'.repeat(50_000)));
    const numbers = (await rowsOf(input)).map((row) => row.row);
    expect(numbers).toEqual(Array.from({ length: 50_000 }, (_, i) => i + 1));
  });

  it('close the file at the end, and if the loop is left early', async () => {
    const input = await open(written('table.csv', 'a,b\n'.repeat(50_000)));
    if (input.shape !== 'grid') throw new Error('no grid');
    for await (const batch of input.sheets[0]?.rows() ?? []) {
      expect(batch[0]?.cells).toEqual(['a', 'b']);
      expect(handles.opened).toBe(handles.closed + 1);
      break;
    }
    expect(handles.opened).toBe(handles.closed);
    await rowsOf(input);
    expect(handles.opened).toBe(handles.closed);
    expect(handles.opened).toBeGreaterThan(3);
  });

  it('close the file if a fault ends the read', async () => {
    expect(await faultOf(written('table.csv', `a,b\n"x\n${'1,2\n'.repeat(50_000)}`))).toMatch(/^row 2: /);
    expect(handles.opened).toBeGreaterThan(0);
    expect(handles.opened).toBe(handles.closed);
  });
});

describe('the delimiter', () => {
  it('does not matter in a file with one column', async () => {
    expect(await read('RIN\n100200301\n')).toEqual([['RIN'], ['100200301']]);
  });

  it('of a .tsv is a tab whatever else is in it', async () => {
    expect(await read('a;b;c\td;e;f\n1;2;3\t4;5;6\n', 'table.tsv')).toEqual([
      ['a;b;c', 'd;e;f'],
      ['1;2;3', '4;5;6'],
    ]);
  });

  it.each([
    ['sep=;', 'sep=;\r\n', 'table.csv'],
    ['sep=; in a .tsv', 'SEP=;\n', 'table.tsv'],
    ['"sep=;" in quotes', '"sep=;"\r', 'table.csv'],
    ['sep=; below a byte order mark', '\ufeffsep=;\n', 'table.csv'],
  ])('is set by %s, which is not a row', async (_, lead, name) => {
    const path = written(name, `${lead}a;b,c\n1;2\n`);
    expect(await rowsOf(await open(path))).toEqual([
      { row: 1, cells: ['a', 'b,c'] },
      { row: 2, cells: ['1', '2'] },
    ]);
  });

  it('can be a non-ASCII character in UTF-16', async () => {
    const bytes = Buffer.from('\ufeffsep=§\r\na§b\r\n', 'utf16le');
    expect(await read(bytes)).toEqual([['a', 'b']]);
  });

  it('can be all that a file has; then there is no row', async () => {
    expect(await read('sep=;')).toEqual([]);
  });
});

describe('a fault', () => {
  const rows = 'a,b\n1,2\n"x\ny",2\n\n1,2\n';
  it.each([
    ['a quote never closed', `${rows}Secret,"6\n7,8\n`, /^row 6: A quote is never closed\. /],
    [
      'a quote closed inside a later row',
      `${rows}Secret,"6\n7,"8"\n`,
      /^row 6: A quote does not end its cell/,
    ],
    ['a quote inside a cell', `${rows}Secret,Sec"ret\n7,8\n`, /^row 6: There is a quote inside a cell\. /],
    ['a stray quote after a cell', `${rows}Secret,"Sec"ret\n`, /^row 6: A quote does not end its cell/],
    [
      'a row longer than 1 MiB',
      `${rows}Secret,${'x'.repeat(1_100_000)}\n`,
      /^row 6: The row is longer than 1 MiB\. Check whether a quote in it/,
    ],
    [
      'a quote that swallows over 1 MiB',
      `${rows}Secret,"6\n${'7,8\n'.repeat(400_000)}`,
      /^row 6: The row is longer than 1 MiB/,
    ],
    [
      'more columns than Excel has',
      `${rows}${','.repeat(16_384)}\n`,
      /^row 6: The row has more than 16,384 columns/,
    ],
    [
      'only commas for more than 1 MiB',
      `${rows}${','.repeat(3_000_000)}\n`,
      /^row 6: The row is longer than 1 MiB/,
    ],
    [
      'commas over many lines, by quoted breaks',
      `${rows}${`${','.repeat(60_000)}"\n"`.repeat(40)}\n`,
      /^row 6: The row is longer than 1 MiB/,
    ],
  ])('is reported with its row: %s', async (_, content, sentence) => {
    const fault = await faultOf(written('table.csv', content));
    expect(fault).toMatch(sentence);
    expect(fault.length).toBeLessThanOrEqual(120);
    expect(fault).not.toContain('Sec');
  });

  it('is reported with its row far down in a file', async () => {
    const content = `${'1,2,3\n'.repeat(70_000)}1,"2,3\n4,5,6\n`;
    expect(await faultOf(written('table.csv', content))).toMatch(/^row 70001: A quote is never closed/);
  });

  it('is neither a row with 16,384 columns nor one of nearly 1 MiB', async () => {
    const wide = ','.repeat(16_383);
    const long = Array<string>(31).fill('x'.repeat(32_767)).join(',');
    const rowLengths = (await read(`${wide}\n${long}\n`)).map((cells) => [cells.length, cells[0]?.length]);
    expect(rowLengths).toEqual([
      [16_384, 0],
      [31, 32_767],
    ]);
  });
});
