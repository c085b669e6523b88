import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { InputError } from '../../src/core/model/errors.ts';
import { testFolder } from '../support/out-files.ts';
import { cellsOf, faultOf, open, recordsOf, rowsOf, writerIn } from '../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

const failing = vi.hoisted(() => ({ code: undefined as string | undefined, bare: false }));

function failWhereAsked(): void {
  if (failing.bare) throw new Error('a defect');
  if (failing.code) throw Object.assign(new Error('Secret words'), { code: failing.code });
}

// A small file is read at once, a larger one piece by piece.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const readFileSync = (...given: Parameters<typeof real.readFileSync>) => {
    failWhereAsked();
    return real.readFileSync(...given);
  };
  const open = async (...given: Parameters<typeof real.promises.open>) => {
    failWhereAsked();
    return real.promises.open(...given);
  };
  return { ...real, readFileSync, promises: { ...real.promises, open } };
});

/** What is said of a small and of a larger file, which is the same. */
async function failedBy(code: string): Promise<string> {
  const small = written('table.csv', 'a,b\n');
  const larger = written('larger.csv', 'a,b\n'.repeat(20_000));
  failing.code = code;
  try {
    const sentence = await faultOf(small);
    expect(await faultOf(larger)).toBe(sentence);
    return sentence;
  } finally {
    failing.code = undefined;
  }
}

function workbook(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['RIN'], ['100200301']]), 'Made up');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** An OLE file, as far as its first bytes and the names in its directory go. */
function ole(...names: string[]): Buffer {
  const head = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(70_000)]);
  return Buffer.concat([head, ...names.map((name) => Buffer.from(`${name}\0\0`, 'utf16le'))]);
}

describe('what cannot be read', () => {
  it('no such file', async () => {
    expect(await faultOf(join(folder, 'absent.csv'))).toBe('no such file');
    const below = join(written('table.csv', 'a'), 'b.csv');
    expect(await faultOf(below)).toBe('no such file: a part of its path is a file, not a folder');
  });

  it('a folder', async () => {
    const path = join(folder, 'folder.csv');
    mkdirSync(path);
    expect(await faultOf(path)).toBe('a folder; name the files in it');
  });

  it.runIf(process.platform !== 'win32')('a link that leads back to itself', async () => {
    const path = join(folder, 'loop.csv');
    symlinkSync(path, path);
    expect(await faultOf(path)).toBe('its link leads back to itself');
  });

  it.each([
    ['EACCES', 'no permission to read it'],
    ['EPERM', 'no permission to read it'],
    ['EBUSY', 'in use by another program; close it there'],
    ['EMFILE', 'too many files are open at once; check fewer'],
    ['EODD', 'cannot be read (EODD)'],
  ])('what the system answers with %s', async (code, sentence) => {
    expect(await failedBy(code)).toBe(sentence);
  });

  it('but a defect of ours stays one', async () => {
    failing.bare = true;
    const opened = open(written('table.csv', 'a,b\n'));
    await expect(opened).rejects.toThrow('a defect');
    await expect(opened).rejects.not.toBeInstanceOf(InputError);
    failing.bare = false;
  });

  it('a file that is gone when its rows are read', async () => {
    const input = await open(written('table.csv', 'a,b\n'));
    failing.code = 'ENOENT';
    await expect(rowsOf(input)).rejects.toThrow(/: no such file$/);
    failing.code = undefined;
  });

  it('names a file without the long numbers in its name', async () => {
    await expect(open('no/folder/100200301.csv')).rejects.toThrow(
      /^no\/folder\/#########\.csv: no such file$/,
    );
  });
});

describe('what is no table and no JSON', () => {
  it.each([
    ['~$table.xlsx', 'x', /^Excel's lock file; close the workbook, and check the file without ~\$$/],
    ['.~lock.table.xlsx#', 'x', /^LibreOffice's lock file; /],
    ['table.csv', '', /^an empty file; export it again$/],
    ['table.csv', '\ufeff \r\n\t', /^an empty file; export it again$/],
    ['drafts.json', '\n', /^an empty file; export it again$/],
    ['table.xlsx', '', /^an empty file; export it again$/],
    ['table.xls', ole('Workbook'), /old .*\.xls.*save.* as \.xlsx$/],
    ['table.csv', ole('Book'), /old .*\.xls.*save.* as \.xlsx$/],
    ['table.xlsx', ole('EncryptionInfo', 'EncryptedPackage'), /password/],
    ['table.doc', ole('WordDocument'), /old Office file/],
    ['table.xlsx', 'PK\x05\x06'.padEnd(22, '\0'), /empty zip/],
    ['table.csv', '%PDF-1.7\n', /^a PDF, not a spreadsheet; /],
    ['table.xlsx', '%PDF-1.7\n', /^a PDF, not a spreadsheet; /],
    ['table.csv', Buffer.from('1f8b0800', 'hex'), /^a compressed file; unpack it/],
    ['table.doc', '{\\rtf1 Secret}', /^a text document \(RTF\)/],
    ['table.csv', Buffer.from('fffe0000610000002c000000', 'hex'), /^UTF-32 text; save it as UTF-8$/],
    [
      'table.xls',
      '\ufeff\n<html xmlns="x"><body>Secret',
      /^an HTML page; open it in Excel and save as \.xlsx$/,
    ],
    ['table.xls', '<!DOCTYPE HTML>', /^an HTML page; /],
    ['table.csv', '<table>', /^an HTML page; /],
    ['table.xlsx', '<!-- x --><html>', /^an HTML page; /],
    ['table.xls', Buffer.from('\ufeff<table>', 'utf16le'), /^an HTML page; /],
    ['table.xls', 'MIME-Version: 1.0\n', /^an HTML page; /],
    ['table.xls', '<?xml version="1.0"?><!DOCTYPE html><html >', /^an HTML page; /],
    [
      'table.xml',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      /^an XML spreadsheet; open it in Excel and save as \.xlsx$/,
    ],
    ['drafts.json', '<?xml version="1.0"?><a/>', /^an XML file; export it as /],
    ['table.xlsx', 'RIN,MCO\n', /^not a workbook inside, but text; /],
    ['table.xlsm', '{"rin":"1"}', /^not a workbook inside, but text; /],
    ['table.xlsx', 'RIN\0MCO', /^not a workbook inside; /],
    ['table.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /^not text inside, or damaged; /],
  ])('%s: %j', async (name, content, sentence) => {
    const fault = await faultOf(written(name, content));
    expect(fault).toMatch(sentence);
    expect(fault).not.toContain('Secret');
    expect(fault.length).toBeLessThanOrEqual(120);
  });

  it('a cell in angle brackets is no HTML', async () => {
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
  ] as const)('of %s is what the user says', async (name, content, inputFormat) => {
    const input = await open(written(name, content), { inputFormat });
    expect(input.format).toBe(inputFormat);
    const read = input.shape === 'grid' ? await cellsOf(input) : await recordsOf(input);
    expect(read).not.toEqual([]);
  });

  it('of a workbook is its own, whatever is said', async () => {
    const path = written('table.csv', workbook());
    const input = await open(path, { inputFormat: 'csv' });
    expect(await cellsOf(input)).toEqual([['RIN'], ['100200301']]);
  });

  it('of text is no workbook, whatever is said', async () => {
    const path = written('table.csv', 'RIN\n');
    expect(await faultOf(path, { inputFormat: 'xlsx' })).toMatch(/^not a workbook inside, but text; /);
  });

  it('of a .csv sheet: one, without a name', async () => {
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
  ])('%s, told by its content, read as often as asked', async (_, stdin, format) => {
    const input = await open('-', { stdin });
    expect(input).toMatchObject({ file: '-', format });
    const read = () => (input.shape === 'grid' ? rowsOf(input) : recordsOf(input));
    const first = await read();
    expect(first).not.toEqual([]);
    expect(await read()).toEqual(first);
  });

  it('in the format that the user says', async () => {
    const input = await open('-', { stdin: chunks('a;b\tc\n'), inputFormat: 'tsv' });
    expect([input.format, await cellsOf(input)]).toEqual(['tsv', [['a;b', 'c']]]);
  });

  it('longer than a chunk', async () => {
    const input = await open('-', { stdin: chunks('a,b\n'.repeat(50_000)) });
    expect((await rowsOf(input)).at(-1)).toEqual({ row: 50_000, cells: ['a', 'b'] });
  });

  it('empty', async () => {
    expect(await faultOf('-', { stdin: chunks() })).toBe('an empty file; export it again');
  });

  it('larger than 256 MiB', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'a,b\n');
    const stdin = Readable.from(Array.from({ length: 300 }, () => piece));
    expect(await faultOf('-', { stdin })).toBe('larger than 256 MiB; save it and name the file');
  });

  it('that fails', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('Secret'), { code: 'EIO' }));
      },
    });
    expect(await faultOf('-', { stdin })).toBe('the disk or network drive it is on cannot be read');
  });
});

describe('other places', () => {
  it('a .json larger than 128 MiB is refused before it is in memory', async () => {
    const path = written('drafts.json', `{${' '.repeat(128 * 1024 * 1024)}`);
    expect(await faultOf(path)).toBe('larger than 128 MiB; split it, or use .csv or .ndjson');
    truncateSync(path);
  });

  it.runIf(process.platform !== 'win32')('a named pipe can be read as often as asked', async () => {
    const path = join(folder, 'pipe.csv');
    execFileSync('mkfifo', [path]);
    const opened = open(path);
    const { open: openFile } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
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
});
