import { execFileSync } from 'node:child_process';
import { open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../support/out-files.ts';
import { IS_UNIX } from '../support/system.ts';
import { cellsOf, faultOf, open, recordsOf, rowsOf, writerIn } from '../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

function workbook(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['RIN'], ['100200301']]), 'Made up');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** The first bytes of an OLE file, and the names in its directory. */
function ole(...names: string[]): Buffer {
  const head = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(70_000)]);
  return Buffer.concat([head, ...names.map((name) => Buffer.from(`${name}\0\0`, 'utf16le'))]);
}

describe('a file that is neither a table nor JSON is refused', () => {
  it.each([
    [
      '~$table.xlsx',
      'x',
      /^This is Excel's lock file\. Close the workbook, and check the file without ~\$\.$/,
    ],
    ['.~lock.table.xlsx#', 'x', /^This is LibreOffice's lock file\. /],
    ['table.csv', '', /^This file is empty. Export it again.$/],
    ['table.csv', '\ufeff \r\n\t', /^This file is empty. Export it again.$/],
    ['drafts.json', '\n', /^This file is empty. Export it again.$/],
    ['table.xlsx', '', /^This file is empty. Export it again.$/],
    ['table.xls', ole('Workbook'), /old .*\.xls.*save.* as \.xlsx\.$/],
    ['table.csv', ole('Book'), /old .*\.xls.*save.* as \.xlsx\.$/],
    ['table.xlsx', ole('EncryptionInfo', 'EncryptedPackage'), /password/],
    ['table.doc', ole('WordDocument'), /old Office file/],
    ['table.xlsx', 'PK\x05\x06'.padEnd(22, '\0'), /empty zip/],
    ['table.csv', '%PDF-1.7\n', /^This is a PDF, not a spreadsheet\. /],
    ['table.xlsx', '%PDF-1.7\n', /^This is a PDF, not a spreadsheet\. /],
    ['table.csv', Buffer.from('1f8b0800', 'hex'), /^This is a compressed file\. Unpack it/],
    ['table.doc', '{\\rtf1 Secret}', /^This is a text document \(RTF\)/],
    [
      'table.csv',
      Buffer.from('fffe0000610000002c000000', 'hex'),
      /^This is UTF-32 text\. Save it as UTF-8\.$/,
    ],
    [
      'table.xls',
      '\ufeff\n<html xmlns="x"><body>Secret',
      /^This is a web page\. Open it in Excel and save it as \.xlsx\.$/,
    ],
    ['table.xls', '<!DOCTYPE HTML>', /^This is a web page\. /],
    ['table.csv', '<table>', /^This is a web page\. /],
    ['table.xlsx', '<!-- x --><html>', /^This is a web page\. /],
    ['table.xls', Buffer.from('\ufeff<table>', 'utf16le'), /^This is a web page\. /],
    ['table.xls', 'MIME-Version: 1.0\n', /^This is a web page\. /],
    ['table.xls', '<?xml version="1.0"?><!DOCTYPE html><html >', /^This is a web page\. /],
    [
      'table.xml',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      /^This is an XML spreadsheet\. Open it in Excel and save it as \.xlsx\.$/,
    ],
    ['drafts.json', '<?xml version="1.0"?><a/>', /^This is an XML file\. Export it as /],
    ['table.xlsx', 'RIN,MCO\n', /^This file is text, not an Excel file\. /],
    ['table.xlsm', '{"rin":"1"}', /^This file is text, not an Excel file\. /],
    ['table.xlsx', 'RIN\0MCO', /^This is not an Excel file\. /],
    [
      'table.csv',
      Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      /^This file is not text, or it is damaged\. /,
    ],
  ])('%s: %j', async (name, content, sentence) => {
    const fault = await faultOf(written(name, content));
    expect(fault).toMatch(sentence);
    expect(fault).not.toContain('Secret');
    expect(fault.length).toBeLessThanOrEqual(120);
  });

  it('but a cell in angle brackets is not HTML', async () => {
    expect(await cellsOf(await open(written('table.csv', '<RIN>,<table1>\n')))).toEqual([
      ['<RIN>', '<table1>'],
    ]);
  });
});

describe('the format', () => {
  it.each([
    ['table.csv', 'RIN,MCO\n', 'csv'],
    ['TABLE.CSV', 'RIN,MCO\n', 'csv'],
    ['table.txt', 'RIN\tMCO\n', 'csv'],
    ['table.tsv', 'RIN\tMCO\n', 'tsv'],
    ['table.csv', '[RIN],MCO\n', 'csv'],
    ['table.xls', 'RIN\tMCO\n', 'csv'],
    ['table', 'RIN|MCO\n', 'csv'],
    ['drafts.json', '{"rin":"1"}', 'json'],
    ['drafts.ndjson', '{"rin":"1"}', 'ndjson'],
    ['drafts.jsonl', '{"rin":"1"}', 'ndjson'],
    ['drafts', '\ufeff\n{"rin":"1"}\n', 'json'],
    ['drafts', ' [{"rin":"1"},\n{"rin":"2"}]', 'json'],
    ['drafts', '{\n"rin":"1"}\n', 'json'],
    ['drafts', '{"rin":"1"}\r\n\n{"rin":"2"}', 'ndjson'],
    ['table.csv', workbook(), 'xlsx'],
    ['table', workbook(), 'xlsx'],
  ])('of %s with %j', async (name, content, format) => {
    const path = written(name, content);
    expect(await open(path)).toMatchObject({ file: path, format, windows1252: false });
  });

  it.each([
    ['table.xlsx', 'RIN;MCO\n', 'csv'],
    ['table.csv', 'RIN\tM;C;O\n', 'tsv'],
    ['drafts.csv', '{"rin":"1"}', 'json'],
    ['drafts.json', '{"rin":"1"}\n{"rin":"2"}', 'ndjson'],
  ] as const)('of %s is the one that the user chose', async (name, content, inputFormat) => {
    const input = await open(written(name, content), { inputFormat });
    expect(input.format).toBe(inputFormat);
    const read = input.shape === 'grid' ? await cellsOf(input) : await recordsOf(input);
    expect(read).not.toEqual([]);
  });

  it('of a workbook is .xlsx whatever the user chose', async () => {
    const path = written('table.csv', workbook());
    const input = await open(path, { inputFormat: 'csv' });
    expect(await cellsOf(input)).toEqual([['RIN'], ['100200301']]);
  });

  it('of text is never .xlsx whatever the user chose', async () => {
    const path = written('table.csv', 'RIN\n');
    expect(await faultOf(path, { inputFormat: 'xlsx' })).toMatch(/^This file is text, not an Excel file\. /);
  });

  it('of a .csv has one sheet without a name', async () => {
    const input = await open(written('table.csv', 'RIN\n'));
    expect(input).toMatchObject({ sheets: [{ name: null, hidden: false, date1904: false }] });
  });
});

describe('standard input', () => {
  const chunks = (...parts: (string | Buffer)[]) => Readable.from(parts);

  it.each([
    ['a table', chunks('RIN;M', Buffer.from('CO\n1;2\n')), 'csv'],
    ['JSON', chunks('{"rin":"1"', '}'), 'json'],
    ['one object a line', chunks('{"rin":"1"}\n{"rin":"1"}\n'), 'ndjson'],
    ['a workbook', chunks(workbook().subarray(0, 100), workbook().subarray(100)), 'xlsx'],
  ])('can be %s, detected by its content and read repeatedly', async (_, stdin, format) => {
    const input = await open('-', { stdin });
    expect(input).toMatchObject({ file: '-', format });
    const read = () => (input.shape === 'grid' ? rowsOf(input) : recordsOf(input));
    const first = await read();
    expect(first).not.toEqual([]);
    expect(await read()).toEqual(first);
  });

  it('is read in the format that the user chose', async () => {
    const input = await open('-', { stdin: chunks('a;b\tc\n'), inputFormat: 'tsv' });
    expect([input.format, await cellsOf(input)]).toEqual(['tsv', [['a;b', 'c']]]);
  });

  it('can be longer than a chunk', async () => {
    const input = await open('-', { stdin: chunks('a,b\n'.repeat(50_000)) });
    expect((await rowsOf(input)).at(-1)).toEqual({ row: 50_000, cells: ['a', 'b'] });
  });

  it('is refused if it is empty', async () => {
    expect(await faultOf('-', { stdin: chunks() })).toBe('This file is empty. Export it again.');
  });

  it('is refused with the reason if it fails', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('Secret'), { code: 'EIO' }));
      },
    });
    expect(await faultOf('-', { stdin })).toBe(
      'The disk or network drive cannot be read. Copy the file to your computer, then try again.',
    );
  });
});

it.runIf(IS_UNIX)('a named pipe can be read repeatedly (needs named pipes)', async () => {
  const path = join(folder, 'pipe.csv');
  execFileSync('mkfifo', [path]);
  const opened = open(path);
  const handle = await openFile(path, 'w');
  await handle.writeFile('a;b\n1;2\n');
  await handle.close();
  const input = await opened;
  for (const _ of [1, 2])
    expect(await cellsOf(input)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
});
