import { describe, expect, it } from 'vitest';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { testFolder } from '../../support/out-files.ts';
import { cellsOf, faultOf, open, recordsOf, writerIn } from '../../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

const CHUNK = 64 * 1024;

/** Opens and reads a .csv: its cells, and whether it was taken for Windows-1252. */
async function read(content: Buffer, encoding?: string): Promise<[string[][], boolean]> {
  const input = await open(written('table.csv', content), encoding === undefined ? {} : { encoding });
  return [await cellsOf(input), input.windows1252];
}

/** Rows of exactly `length` bytes, ended by a row that begins with `last`. */
function filled(length: number, last: Buffer): Buffer {
  const row = 'Made-Up Clinic,62701\n';
  const head = row.repeat(Math.floor(length / row.length));
  return Buffer.concat([Buffer.from(head.padEnd(length, 'x')), last]);
}

describe('the encoding is detected', () => {
  const text = 'né,漢😀\n1,2\n';
  const cells = [
    ['né', '漢😀'],
    ['1', '2'],
  ];
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('as %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual([cells, false]);
  });

  it('as Windows-1252, with its quotes and its euro sign, and that is reported', async () => {
    const bytes = Buffer.from([0x93, 0x4e, 0xe9, 0x94, 0x2c, 0x80, 0x0a]);
    expect(await read(bytes)).toEqual([[['“Né”', '€']], true]);
  });

  it('as Windows-1252 by a byte in the last of many chunks', async () => {
    const bytes = filled(3 * CHUNK - 10, Buffer.from('\nJos\xe9,9\n', 'latin1'));
    const [cells, windows1252] = await read(bytes);
    expect([cells.at(-1), windows1252]).toEqual([['José', '9'], true]);
  });

  it('as Windows-1252 by a byte at the very end that would start a character', async () => {
    expect(await read(Buffer.from('a,Jos\xe9', 'latin1'))).toEqual([[['a', 'José']], true]);
  });

  it('as Windows-1252 by the first of many chunks, whatever follows', async () => {
    const bytes = Buffer.concat([Buffer.from('Jos\xe9,9\n', 'latin1'), filled(2 * CHUNK, Buffer.from('é'))]);
    const [cells, windows1252] = await read(bytes);
    expect([cells[0], windows1252]).toEqual([['José', '9'], true]);
  });

  it.each([
    ['é', 1],
    ['漢', 1],
    ['漢', 2],
    ['😀', 1],
    ['😀', 2],
    ['😀', 3],
  ])('as UTF-8 with %s cut by the end of a chunk after byte %i', async (character, before) => {
    const bytes = filled(CHUNK - 1 - before, Buffer.from(`\n${character},9\n`));
    expect(bytes.indexOf(character)).toBe(CHUNK - before);
    const [cells, windows1252] = await read(bytes);
    expect([cells.at(-1), windows1252]).toEqual([[character, '9'], false]);
  });

  it('as UTF-16 with a character cut by the end of a chunk', async () => {
    const bytes = Buffer.from(`\ufeff${'ab,c\n'.repeat(6553)}\n😀,9\n`, 'utf16le');
    expect(bytes.indexOf(Buffer.from('😀', 'utf16le'))).toBe(CHUNK - 2);
    const [cells] = await read(bytes);
    expect(cells.at(-1)).toEqual(['😀', '9']);
  });

  it('as UTF-16 that ends within a character', async () => {
    const [cells] = await read(Buffer.from([0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62]));
    expect(cells).toEqual([['a', '\ufffd']]);
  });

  it('of a single byte', async () => {
    expect(await read(Buffer.from('a'))).toEqual([[['a']], false]);
  });
});

describe('the encoding that the user chose', () => {
  it.each([
    ['utf-16le', Buffer.from('é,b\n', 'utf16le')],
    ['utf-16be', Buffer.from('é,b\n', 'utf16le').swap16()],
    ['macintosh', Buffer.from([0x8e, 0x2c, 0x62, 0x0a])],
    ['ISO-8859-1', Buffer.from('é,b\n', 'latin1')],
    ['utf8', Buffer.from('\ufeffé,b\n')],
  ])('can be %s', async (encoding, bytes) => {
    expect(await read(bytes, encoding)).toEqual([[['é', 'b']], false]);
  });

  it('overrides the detection', async () => {
    expect(await read(Buffer.from('é,b\n'), 'windows-1252')).toEqual([[['Ã©', 'b']], false]);
  });

  it('applies to JSON, too', async () => {
    const path = written('drafts.json', Buffer.from('{"mco":"é"}', 'utf16le'));
    expect((await recordsOf(await open(path, { encoding: 'utf-16le' })))[0]?.values).toEqual(['é']);
  });

  it.each([
    ['utf-8', Buffer.concat([filled(CHUNK, Buffer.from([0xe9])), filled(CHUNK, Buffer.from('é'))])],
    ['utf-8', Buffer.from('a,Jos\xe9', 'latin1')],
    ['utf-16le', Buffer.from('abc')],
  ])('is refused if the bytes are not %s', async (encoding, bytes) => {
    const fault = await faultOf(written('table.csv', bytes), { encoding });
    expect(fault).toBe(`This file is not ${encoding} text. Leave encoding out, or name another.`);
  });

  it('is refused if there is none of that name', async () => {
    const opened = open(written('table.csv', 'a,b'), { encoding: 'no\u001bsuch' });
    await expect(opened).rejects.toThrow(
      new SettingsError(
        'encoding no such: There is no encoding of that name. Type one like utf-8, windows-1252 or utf-16le.',
      ),
    );
    await expect(opened).rejects.toBeInstanceOf(SettingsError);
  });
});

describe('NUL bytes', () => {
  const BINARY = 'This file is not text, or it is damaged. Export it again as .xlsx or .csv.';
  it.each([
    ['UTF-16 LE without a mark', Buffer.from('a,b\n1,2\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', Buffer.from('a,b\n1,2\n', 'utf16le').swap16(), 'utf-16be'],
  ])('in %s are refused with the option to use', async (_, bytes, name) => {
    const sentence = `This is UTF-16 text without a byte order mark. Use encoding ${name}, or save it as UTF-8.`;
    expect(await faultOf(written('table.csv', bytes))).toBe(sentence);
  });

  it.each([
    ['one among text', Buffer.from('a,b\n1,\0\n')],
    ['in the last of many chunks', filled(3 * CHUNK, Buffer.from('a\0b'))],
    ['many', Buffer.from('000000ff0000000000a1000000', 'hex')],
  ])('are refused: %s', async (_, bytes) => {
    expect(await faultOf(written('table.csv', bytes))).toBe(BINARY);
    expect(await faultOf(written('table.csv', bytes), { encoding: 'utf-8' })).toBe(BINARY);
  });
});
