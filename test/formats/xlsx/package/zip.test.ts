import { describe, expect, it } from 'vitest';
import { contentOf, openZip, partOf } from '../archive.ts';
import { refusalOf } from '../grid.ts';
import { type PartToZip, partsOf, sharedStrings, worksheet, zipOf } from '../package.ts';

const again = (what: string) =>
  `This Excel file is damaged (${what}). Open it in Excel, save it again, and check the new file.`;
const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'.padEnd(3000));
const parts = () => partsOf(sheet, { 'xl/sharedStrings.xml': sharedStrings('<t>one</t>') });
const whole = zipOf(parts());

describe('a damaged zip is refused, never read as a short sheet', () => {
  const lying = (name: string, lie: Partial<PartToZip>) =>
    zipOf(parts().map((part) => (part.name.endsWith(name) ? { ...part, ...lie } : part)));
  const CASES: [string, Buffer, string][] = [
    ['cut in half', whole.subarray(0, whole.length / 2), again('its zip directory is cut off or unreadable')],
    ['without its last byte', whole.subarray(0, -1), again('its zip directory is cut off or unreadable')],
    [
      'without its first part',
      Buffer.concat([Buffer.from('PK\x03\x04'), whole.subarray(600)]),
      again('its zip directory is cut off or unreadable'),
    ],
    ['a wrong checksum', lying('sheet1.xml', { crc: 1 }), again('the checksum of a part is wrong')],
    [
      'a part longer than declared',
      lying('sheet1.xml', { size: 100 }),
      again('a part is longer than its zip says'),
    ],
    [
      'a part shorter than declared',
      lying('sheet1.xml', { size: 4000 }),
      again('a part is shorter than its zip says'),
    ],
    [
      'shared strings with a wrong checksum',
      lying('sharedStrings.xml', { crc: 1 }),
      again('the checksum of a part is wrong'),
    ],
    ['two parts at one offset', lying('styles.xml', { offset: 0 }), again('parts overlap in the zip')],
    ['a part beyond the end', lying('sharedStrings.xml', { offset: 2 ** 31 }), again('the file is cut off')],
    [
      'a part at a wrong offset',
      lying('[Content_Types].xml', { offset: 3 }),
      again('parts overlap in the zip'),
    ],
    [
      'one part twice',
      zipOf([...parts(), { name: 'XL/Workbook.xml', content: 'x' }]),
      again('the zip has one part twice'),
    ],
    [
      'an encrypted part',
      lying('sheet1.xml', { flags: 1 }),
      'This file has a password. Remove the password, and save it as .xlsx.',
    ],
    [
      'another compression',
      lying('sheet1.xml', { method: 14 }),
      'This file is packed in a way that Excel does not use. Open it in Excel and save it again.',
    ],
    [
      'bytes that do not unpack',
      lying('sheet1.xml', { stored: true, method: 8 }),
      again('a part cannot be unpacked'),
    ],
  ];
  it.each(CASES)('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toBe(sentence);
  });

  it('with a local header that is missing, or longer than its part', async () => {
    const bytes = Buffer.from(whole);
    bytes.write('XX', bytes.indexOf('xl/workbook.xml') - 30);
    const other = Buffer.from(whole);
    other.writeUInt16LE(60_000, other.indexOf('xl/workbook.xml') - 2);
    expect(await refusalOf(bytes)).toBe(again('a part is not where its zip says'));
    expect(await refusalOf(other)).toBe(again('parts overlap in the zip'));
  });

  it('wherever it is cut off', async () => {
    for (let length = 1; length < whole.length; length += 37) {
      expect(await refusalOf(whole.subarray(0, length)), `cut at ${length}`).not.toBe('not refused');
    }
  });
});

describe('an archive', () => {
  it('finds parts in any case, and unpacks them', async () => {
    const archive = await openZip(whole);
    expect(String(await contentOf(archive, 'XL\\WORKSHEETS\\SHEET1.XML'))).toBe(sheet);
    expect(archive.findPart('xl/none.xml')).toBeUndefined();
  });

  it('unpacks a large part in chunks of at most 64 KiB, stored or not', async () => {
    const content = Buffer.alloc(300_000, 'made up ');
    for (const stored of [true, false]) {
      const archive = await openZip(zipOf([{ name: 'a', content, stored }]));
      const sizes: number[] = [];
      for await (const chunk of archive.chunks(partOf(archive, 'a'))) sizes.push(chunk.length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(2 ** 16);
      expect(content.equals(await contentOf(archive, 'a'))).toBe(true);
    }
  });

  it('ends the read if the checkpoint throws', async () => {
    const archive = await openZip(whole);
    archive.checkpoint = () => {
      throw new Error('time is up');
    };
    await expect(contentOf(archive, 'xl/workbook.xml')).rejects.toThrow('time is up');
  });

  it('refuses a part by its entry before anything is unpacked', async () => {
    const archive = await openZip(zipOf([{ name: 'a', content: ' '.repeat(3 * 2 ** 20) }]));
    const part = partOf(archive, 'a');
    expect(() => archive.checkPart(part, 10)).toThrow('a part of over 10 bytes');
    expect(() => archive.checkPart(part, 2 ** 30)).toThrow('unpacks to over 200 times its size');
  });

  it('counts the bytes of a part once, however often it is checked', async () => {
    const archive = await openZip(zipOf([{ name: 'a', content: 'x'.repeat(60) }]), { totalBytes: 100 });
    for (const _ of [1, 2, 3]) expect(() => archive.checkPart(partOf(archive, 'a'), 100)).not.toThrow();
  });
});
