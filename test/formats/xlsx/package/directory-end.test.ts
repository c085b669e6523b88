import { describe, expect, it } from 'vitest';
import { createMemorySource } from '../../../../src/formats/bytes/source.ts';
import { findDirectory } from '../../../../src/formats/xlsx/package/directory-end.ts';
import { zipOf } from '../package.ts';

const ZIP = zipOf([{ name: 'a', content: 'made up', stored: true }]);
const START = ZIP.readUInt32LE(ZIP.length - 6);

const rangeOf = (bytes: Buffer) => findDirectory(createMemorySource('a.zip', bytes).openRandomAccess());

/** The same zip with its numbers in a 64-bit end record. */
function zip64(change: (record: Buffer, locator: Buffer, end: Buffer) => void = () => {}): Buffer {
  const entries = ZIP.subarray(0, -22);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(START), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(entries.length), 8);
  const end = Buffer.from(ZIP.subarray(-22));
  end.fill(0xff, 8, 20);
  change(record, locator, end);
  return Buffer.concat([entries, record, locator, end]);
}

describe('the directory', () => {
  it('is where the end record says', async () => {
    expect(await rangeOf(ZIP)).toEqual({ start: START, count: 1, end: ZIP.length });
  });
  it('is where the 64-bit end record says, if there is one', async () => {
    const bytes = zip64();
    expect(await rangeOf(bytes)).toEqual({ start: START, count: 1, end: bytes.length });
  });
  it.each<[string, Buffer]>([
    ['without an end record', ZIP.subarray(0, -22)],
    ['of one volume of several', Buffer.from(ZIP).fill(1, ZIP.length - 18, ZIP.length - 17)],
    ['of a 64-bit volume of several', zip64((record) => record.writeUInt32LE(1, 16))],
    ['without the 64-bit record that it names', zip64((record) => record.writeUInt32LE(0, 0))],
    ['whose 64-bit record is behind the file', zip64((_, locator) => locator.writeUInt32LE(1, 12))],
  ])('is not found %s', async (_, bytes) => {
    await expect(rangeOf(bytes)).rejects.toThrow();
  });
});
