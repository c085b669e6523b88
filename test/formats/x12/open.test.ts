import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/formats/bytes/limits.ts';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { openX12, openX12Stream } from '../../../src/formats/x12/open.ts';
import { readSegments } from '../../../src/formats/x12/read.ts';
import { claim, interchange, remittance } from '../../support/x12.ts';
import { zipOf } from '../xlsx/package.ts';

const X12 = interchange([remittance({ claims: [claim()] })]);
const open = (content: Buffer | string, limits = LIMITS) =>
  openX12(createMemorySource('july.zip', Buffer.from(content as string)), limits);

describe('openX12', () => {
  it('opens the X12 files of a zip, in any folder, and counts the others', async () => {
    const zip = zipOf([
      { name: 'a/one.835', content: X12 },
      { name: 'notes.txt', content: 'ISAAC' },
      { name: 'two', content: `\ufeff\r\n${X12}` },
      { name: 'empty', content: '' },
    ]);
    const { files, others } = await open(zip);
    expect([files.map(({ name }) => name), others]).toEqual([['july.zip, a/one.835', 'july.zip, two'], 2]);
    for (const file of files) {
      let count = 0;
      for await (const { segments } of readSegments(file)) count += segments.length;
      expect(count).toBe(X12.trim().split('\n').length);
    }
  });
  it('reads a stream once, and keeps a zip of it in memory', async () => {
    async function* stream(content: Buffer) {
      for (let at = 0; at < content.length; at += 50) yield content.subarray(at, at + 50);
    }
    const count = async (content: Buffer) => {
      const { files } = await openX12Stream('-', stream(content));
      let segments = 0;
      for (const file of files)
        for await (const batch of readSegments(file)) segments += batch.segments.length;
      return segments;
    };
    const expected = X12.trim().split('\n').length;
    expect(await count(Buffer.from(X12))).toBe(expected);
    expect(await count(Buffer.from(`\ufeff${X12}`, 'utf16le'))).toBe(expected);
    expect(await count(zipOf([{ name: 'one.835', content: X12 }]))).toBe(expected);
    const zip = zipOf([{ name: 'one.835', content: X12 }]);
    await expect(openX12Stream('-', stream(zip), { ...LIMITS, memoryBytes: 99 })).rejects.toThrow(
      'larger than',
    );
  });
  it('passes any other file on to be read', async () => {
    expect((await open('Dear provider')).files).toHaveLength(1);
  });
  it.each([
    ['no X12 file', zipOf([{ name: 'a.txt', content: 'x' }]), 'There is no X12 file in this .zip.'],
    ['a cut zip', zipOf([{ name: 'a', content: X12 }]).subarray(0, 300), 'This .zip is damaged'],
    ['a password', zipOf([{ name: 'a', content: X12, flags: 1 }]), 'This .zip cannot be unpacked here.'],
  ])('refuses %s', async (_, zip, why) => {
    await expect(open(zip)).rejects.toThrow(`july.zip: ${why}`);
  });
  it('refuses a wrong checksum once all is read', async () => {
    const { files } = await open(zipOf([{ name: 'a', content: X12, crc: 1 }]));
    const read = async () => {
      for await (const batch of readSegments(files[0] as never)) void batch;
    };
    await expect(read()).rejects.toThrow('july.zip: This .zip is damaged (the checksum');
  });
  it('refuses a part that unpacks to too much', async () => {
    const zip = zipOf([{ name: 'a', content: X12 + ' '.repeat(4 * 2 ** 20) }]);
    await expect(open(zip)).rejects.toThrow('july.zip: This .zip is too large');
    await expect(open(zip, { ...LIMITS, partBytes: 10 })).rejects.toThrow('a part of over 10 bytes');
  });
});
