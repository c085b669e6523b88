import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/formats/bytes/limits.ts';
import { createMemorySource } from '../../../../src/formats/bytes/source.ts';
import { normalizePartName, readDirectory } from '../../../../src/formats/xlsx/package/directory.ts';
import { REFUSALS } from '../archive.ts';
import { type PartToZip, zipOf } from '../package.ts';

const directoryOf = (bytes: Buffer, limits = LIMITS) =>
  readDirectory(createMemorySource('book.xlsx', bytes).openRandomAccess(), limits, REFUSALS);

const PARTS: PartToZip[] = [
  { name: 'xl/workbook.xml', content: '<workbook/>' },
  { name: 'mimetype', content: 'made up', stored: true },
];

describe('readDirectory', () => {
  it('gives what the zip says of each part, and where the next one starts', async () => {
    const parts = await directoryOf(zipOf(PARTS));
    const [book, type] = [parts.get('xl/workbook.xml'), parts.get('mimetype')];
    expect(book).toMatchObject({ name: 'xl/workbook.xml', offset: 0, size: 11, method: 8, encrypted: false });
    expect(type).toMatchObject({ offset: book?.end, packed: 7, size: 7, method: 0 });
  });

  it('finds absolute names and backslashes, which some programs write, under a normal name', async () => {
    const parts = await directoryOf(zipOf([{ name: '/XL\\Workbook.xml', content: 'x' }]));
    expect(parts.get('xl/workbook.xml')?.name).toBe('/XL\\Workbook.xml');
  });

  it('reports encrypted parts', async () => {
    const parts = await directoryOf(zipOf([{ name: 'a', content: 'x', flags: 1 }]));
    expect(parts.get('a')?.encrypted).toBe(true);
  });

  it('refuses more parts than the limit', async () => {
    await expect(directoryOf(zipOf(PARTS), { ...LIMITS, entries: 1 })).rejects.toThrow('over 1 parts');
  });
});

describe('what follows the end of a zip', () => {
  const whole = zipOf(PARTS);
  /** The zip with that many bytes declared as its comment. */
  const withCommentLength = (length: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt16LE(length, bytes.length - 2);
    return bytes;
  };
  it.each<[string, Buffer]>([
    ['nothing', whole],
    ['a line feed', Buffer.concat([whole, Buffer.from('\n')])],
    ['a comment', Buffer.concat([withCommentLength(7), Buffer.from('made up')])],
    [
      'a comment that is longer than the zip says',
      Buffer.concat([withCommentLength(3), Buffer.from('made up')]),
    ],
    ['a comment that is missing', withCommentLength(9)],
    ['as much as a comment can hold', Buffer.concat([whole, Buffer.alloc(0xffff)])],
    ['the beginning of another end', Buffer.concat([whole, Buffer.from('504b0506', 'hex')])],
  ])('does not matter: %s', async (_, bytes) => {
    expect([...(await directoryOf(bytes)).keys()]).toEqual(['xl/workbook.xml', 'mimetype']);
  });
});

describe('a directory is refused, never read in part,', () => {
  const whole = zipOf(PARTS);
  it.each<[string, Buffer, string]>([
    ['if it is cut off', whole.subarray(0, -10), 'its zip directory is cut off or unreadable'],
    [
      'if its end is further from the end of the file than a comment can be long',
      Buffer.concat([whole, Buffer.alloc(0x10000)]),
      'its zip directory is cut off or unreadable',
    ],
    ['if the file is not a zip', Buffer.from('RIN,MCO\n'), 'its zip directory is cut off or unreadable'],
    [
      'if two parts share bytes',
      zipOf(PARTS.map((part) => ({ ...part, offset: 0 }))),
      'parts overlap in the zip',
    ],
    [
      'if a part ends behind the file',
      zipOf([{ name: 'a', content: 'x', offset: 500 }]),
      'the file is cut off',
    ],
    [
      'if two names differ only in case',
      zipOf([...PARTS, { name: 'XL/WORKBOOK.XML', content: 'x' }]),
      'the zip has one part twice',
    ],
  ])('%s', async (_, bytes, what) => {
    await expect(directoryOf(bytes)).rejects.toThrow(what);
  });
});

it('normalizePartName ignores case, the kind of slashes and a leading slash', () => {
  expect(normalizePartName('\\XL\\Worksheets/Sheet1.XML')).toBe('xl/worksheets/sheet1.xml');
});
