import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GridInput, RawRecord, RawRow, RawSheet, RecordsInput } from '../../../src/core/model/input.ts';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { openInput } from '../../../src/formats/open.ts';
import { openWorkbook } from '../../../src/formats/xlsx/read.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { NAMESPACES, rels, sharedStrings, styles, workbook, worksheet } from '../../formats/xlsx/package.ts';
import { testFolder } from '../../support/out-files.ts';
import { ROOT } from '../../support/rule-files.ts';
import { sourceAt } from '../../support/source.ts';

// The sources cannot start a worker, so the built one is started here (npm run build first).

const started: { worker: Worker; job: unknown; batches: number }[] = [];
let thread = `${ROOT}dist/read-worker.cjs`;
let onStart = (_worker: Worker): void => {};

vi.mock(import('node:worker_threads'), async (original) => {
  const threads = await original();
  class BuiltThread extends threads.Worker {
    constructor(script: URL, options: WorkerOptions) {
      super(script, options);
      const one = { worker: this as Worker, job: options.workerData, batches: 0 };
      this.on('message', (message) => {
        if ('packed' in message) one.batches += 1;
      });
      started.push(one);
      onStart(this);
    }
  }
  return { ...threads, Worker: BuiltThread as typeof threads.Worker };
});

vi.mock(import('../../../src/node/find-thread.ts'), () => ({
  findThread: () => ({ source: pathToFileURL(thread), options: {} }),
}));

beforeEach(() => {
  started.length = 0;
  thread = `${ROOT}dist/read-worker.cjs`;
  onStart = () => {};
  vi.useRealTimers();
});

const folder = testFolder();
const ROWS = 20_000;
const PROSE = 'made up, and long enough; '.repeat(30);
const path = join(folder, 'large.xlsx');

/** A row with a cell of every kind; some rows are hidden, some blank, some beyond the fast path. */
function rowXml(i: number): string {
  if (i % 97 === 0) return `<row r="${i}"/>`;
  const cells = [
    `<c r="A${i}" t="s"><v>${i % 5000}</v></c>`,
    `<c r="B${i}" t="inlineStr"><is><t>Zoë ${i} ${(i * 7919) % 10_007} ${PROSE}</t></is></c>`,
    i % 3 ? `<c r="C${i}"><v>${i * 31}</v></c>` : '',
    `<c r="D${i}" s="1"><v>${45_000 + (i % 700)}.25</v></c>`,
    `<c r="E${i}" t="str"><f>A${i}&amp;"x"</f><v>by formula ${i}</v></c>`,
    i % 7 ? '' : `<c r="F${i}"><f>NOW()</f></c>`,
    i % 11 ? '' : `<c r="G${i}" t="b"><v>1</v></c><c r="H${i}" t="e"><v>#N/A</v></c>`,
    i % 13 ? '' : `<c r="I${i}" s="2"><v>${i}</v></c><c r="K${i}"><v>12345678901234567</v></c>`,
    i % 17 ? '' : `<c r="L${i}" t="inlineStr"><is><r><t>in &lt;runs&gt; </t></r><r><t>${i}</t></r></is></c>`,
  ];
  const hidden = i % 10 === 0 ? ' hidden="1"' : '';
  return `<row r="${i}" spans="1:12"${hidden} x14ac:dyDescent="0.25">${cells.join('')}</row>`;
}

function sheetXml(rows: number, after = ''): string {
  return worksheet(Array.from({ length: rows }, (_, i) => rowXml(i + 1)).join('\n'), after);
}

function bookOf(sheet: string): Buffer {
  return workbook(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    'xl/workbook.xml': `<workbook ${NAMESPACES}><sheets><sheet name="Few" r:id="rId1"/><sheet name="Many" r:id="rId4"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet2.xml': sheet.replace(
      '<worksheet ',
      '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
    ),
    'xl/styles.xml': styles('yyyy-mm-dd', '00000'),
    'xl/sharedStrings.xml': sharedStrings(
      ...Array.from({ length: 5000 }, (_, i) => `<t>shared – made up ${i}</t>`),
    ),
  });
}

async function all<T>(batches: AsyncIterable<T[]> | undefined): Promise<T[]> {
  const rows: T[] = [];
  for await (const batch of batches ?? []) rows.push(...batch);
  return rows;
}

/** The first difference between two lists: printing all would print megabytes. */
function firstDifference(a: readonly unknown[], b: readonly unknown[]): unknown {
  const at = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).find((i) => {
    return JSON.stringify(plain(a[i])) !== JSON.stringify(plain(b[i]));
  });
  return at === undefined ? 'none' : [at, plain(a[at]), plain(b[at])];
}

function plain(row: unknown): unknown {
  const { facts, ...rest } = row as RawRow;
  return { ...rest, facts: [...(facts ?? [])] };
}

async function sheetsOf(file: string, terms: object = {}): Promise<RawSheet[]> {
  return ((await openInput(file, { platform: createNodePlatform(), ...terms })) as GridInput).sheets;
}

async function failureOf(read: Promise<unknown>): Promise<string> {
  return read.then(
    () => 'none',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

let inPlace: RawRow[];
beforeAll(async () => {
  const merges = '<mergeCells><mergeCell ref="A500:C501"/><mergeCell ref="B19000:B19001"/></mergeCells>';
  writeFileSync(path, bookOf(sheetXml(ROWS, merges)));
  inPlace = await all((await openWorkbook(sourceAt(path)))[1]?.rows());
});

describe('a large sheet', () => {
  it('is read on a thread, to the same rows, facts and hidden rows every time', async () => {
    const position = { read: 0, total: 0 };
    const [few, many] = await sheetsOf(path, { position });
    expect(await all(few?.rows())).toHaveLength(1);
    expect(started, 'a small sheet needs no thread').toHaveLength(0);
    expect(inPlace).toHaveLength(ROWS - Math.floor(ROWS / 97));
    expect(inPlace.filter((row) => row.hidden).map(({ row }) => row % 10)).toEqual(Array(1980).fill(0));
    expect(inPlace.find(({ row }) => row === 170)?.cells.at(-1)).toBe('in <runs> 170');
    expect(new Set(inPlace.flatMap(({ facts }) => [...(facts?.values() ?? [])])).size).toBe(7);
    for (const walk of [1, 2]) {
      expect(firstDifference(await all(many?.rows()), inPlace)).toBe('none');
      expect(started).toHaveLength(walk);
      expect(started.at(-1)?.batches).toBeGreaterThan(50);
    }
    expect(position.total).toBeGreaterThan(16 * 2 ** 20);
    expect(position.read).toBe(position.total);
  });

  it('has its shared strings and merged cells read once and passed to the threads', async () => {
    const [, many] = await sheetsOf(path);
    await all(many?.rows());
    await all(many?.rows());
    const [first, second] = started.map(({ job }) => job as { strings: object; merges: object[] });
    expect(first?.strings).toBe(second?.strings);
    expect(first?.merges).toHaveLength(2);
  });

  it('needs no thread for its first rows, and ends the thread if reading stops early', async () => {
    const [, many] = await sheetsOf(path);
    for await (const batch of many?.rows() ?? []) {
      expect(batch[0]?.row).toBe(1);
      break;
    }
    expect(started).toHaveLength(0);
    let batches = 0;
    for await (const batch of many?.rows() ?? []) {
      batches += batch.length > 0 ? 1 : 0;
      if (batches === 5) break;
    }
    // Without a thread, its id is -1.
    expect(started.map(({ worker }) => worker.threadId)).toEqual([-1]);
  });

  it.each([
    ['a cell without an end', (xml: string) => xml.replace('by formula 19500</v>', 'by formula 19500')],
    [
      'a text that is missing',
      (xml: string) =>
        xml.replace('t="s"><v>4500</v></c><c r="B19500"', 't="s"><v>5000</v></c><c r="B19500"'),
    ],
    ['more than one document', (xml: string) => `${xml}<worksheet/>`],
    ['too many columns', (xml: string) => xml.replace('r="E19500"', 'r="XFE19500"')],
  ])('with %s in its middle is refused in the same words', async (_, broken) => {
    const faulty = join(folder, 'faulty 1234567.xlsx');
    const xml = sheetXml(ROWS);
    expect(broken(xml)).not.toBe(xml);
    writeFileSync(faulty, bookOf(broken(xml)));
    const here = await failureOf(all((await openWorkbook(sourceAt(faulty)))[1]?.rows()));
    const there = await failureOf(all((await sheetsOf(faulty))[1]?.rows()));
    expect(there).toBe(here);
    expect(there).toMatch(/^InputError: .*faulty #######\.xlsx: This Excel file is /);
    expect(started).toHaveLength(1);
  });

  it('that changed between two reads is refused in the same words', async () => {
    const changing = join(folder, 'changing.xlsx');
    const bytes = bookOf(sheetXml(ROWS));
    writeFileSync(changing, bytes);
    const [, many] = await sheetsOf(changing);
    const rows = (many as RawSheet).rows()[Symbol.asyncIterator]();
    await rows.next();
    writeFileSync(changing, Buffer.concat([bytes, Buffer.alloc(1)]));
    await expect(rows.next()).rejects.toThrow(
      'changing.xlsx: This file was changed during the check. Nothing was written. Check it again.',
    );
    expect(started).toHaveLength(1);
  });

  it('is read on this thread if it is in memory', async () => {
    const [, many] = await openWorkbook(createMemorySource('-', bookOf(sheetXml(ROWS))));
    await all(many?.rows());
    expect(started).toHaveLength(0);
  });
});

describe('a large text', () => {
  const FILES: [string, (i: number) => string][] = [
    ['csv', (i) => `${i},${PROSE},MADEUP-${i}`],
    ['ndjson', (i) => `{"reference":"${i}","mco":"${PROSE}"}`],
  ];
  it.each(FILES)('that changes while the thread reads it is refused: .%s', async (extension, format) => {
    const file = join(folder, `changing.${extension}`);
    writeFileSync(file, Array.from({ length: 30_000 }, (_, i) => format(i)).join('\n'));
    const input = await openInput(file, { platform: createNodePlatform() });
    onStart = (worker) => worker.once('message', () => appendFileSync(file, '\n'));
    const read = input.shape === 'grid' ? all(input.sheets[0]?.rows()) : all(input.records());
    expect(await failureOf(read)).toMatch(
      /^InputError: .*changing\.\w+: This file was changed during the check. Nothing was written. Check it again.$/,
    );
    expect(started).toHaveLength(1);
  });
});

it('the time limit is tested while the thread posts nothing', async () => {
  thread = join(folder, 'silent.mjs');
  writeFileSync(thread, 'setInterval(() => {}, 1000);');
  let isOver = false;
  const checkpoint = () => {
    if (isOver) throw new Error('over');
  };
  const [, many] = await sheetsOf(path, { checkpoint });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onStart = () =>
    setImmediate(() => {
      isOver = true;
      vi.advanceTimersByTime(1000);
    });
  expect(await failureOf(all(many?.rows()))).toBe('Error: over');
  expect(started.map(({ worker }) => worker.threadId)).toEqual([-1]);
});

/** Ways in which a thread fails that has nothing to do with the file. */
const FAILURES: [string, () => void][] = [
  [
    'cannot be made',
    () => {
      onStart = () => {
        throw new Error('no more threads');
      };
    },
  ],
  [
    'cannot be loaded',
    () => {
      thread = `${ROOT}dist/no-such-thread.cjs`;
    },
  ],
  [
    'ends before its file',
    () => {
      onStart = (worker) => worker.once('message', () => void worker.terminate());
    },
  ],
];

describe.each(FAILURES)('if the thread %s, everything is read on this one', (_, fail) => {
  it('.xlsx', async () => {
    const [, many] = await sheetsOf(path);
    fail();
    expect(firstDifference(await all(many?.rows()), inPlace)).toBe('none');
    expect(started).toHaveLength(1);
  });

  it('.csv', async () => {
    const csv = join(folder, 'large.csv');
    const lines = Array.from(
      { length: 30_000 },
      (_, i) => `${i},${PROSE},"a ""quote"" ${(i * 7919) % 10_007}"`,
    );
    writeFileSync(csv, lines.join('\r\n'));
    const [only] = await sheetsOf(csv);
    fail();
    const rows = await all<RawRow>(only?.rows());
    expect(rows.map(({ row, cells }) => `${cells[0]} ${row}`)).toEqual(lines.map((_, i) => `${i} ${i + 1}`));
    expect(started).toHaveLength(1);
  });

  it('.ndjson', async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `{"reference":"${i}","mco":"${PROSE}"}`);
    const file = join(folder, 'large.ndjson');
    writeFileSync(file, lines.join('\n'));
    const input = (await openInput(file, { platform: createNodePlatform() })) as RecordsInput;
    fail();
    const records = await all<RawRecord>(input.records());
    expect(records.map(({ values, row }) => `${values[0]} ${row}`)).toEqual(
      lines.map((_, i) => `${i} ${i + 1}`),
    );
    expect(started).toHaveLength(1);
  });
});
