import { describe, expect, it } from 'vitest';
import {
  ENTRY_BYTES,
  getEntryLength,
  parseEntry,
} from '../../../../src/formats/xlsx/package/directory-entry.ts';
import { type PartToZip, zipOf } from '../package.ts';

/** The only entry of a zip with this part, with extra fields after its name. */
function entryOf(part: Partial<PartToZip>, extra: Buffer = Buffer.alloc(0)): Buffer {
  const zip = zipOf([{ name: 'a', content: 'made up', ...part }]);
  const entry = Buffer.concat([zip.subarray(zip.readUInt32LE(zip.length - 6), -22), extra]);
  entry.writeUInt16LE(extra.length, 30);
  return entry;
}

function zip64Field(...numbers: number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [i, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + i * 8);
  return field;
}

describe('an entry', () => {
  it('is as long as its head, name, extra fields and comment', () => {
    const entry = entryOf({ name: 'xl/a.xml' }, zip64Field(1));
    entry.writeUInt16LE(5, 32);
    expect(getEntryLength(entry)).toBe(ENTRY_BYTES + 8 + 12 + 5);
  });
  it('says whether its part is encrypted', () => {
    expect(parseEntry(entryOf({ flags: 1 })).encrypted).toBe(true);
    expect(parseEntry(entryOf({})).encrypted).toBe(false);
  });
  it('has its name in Latin-1, or in UTF-8 if a flag says so', () => {
    expect(parseEntry(entryOf({ name: 'é' })).name).toBe('Ã©');
    expect(parseEntry(entryOf({ name: 'é', flags: 0x800 })).name).toBe('é');
  });
  it('has numbers of more than 32 bits in an extra field, after others', () => {
    const other = Buffer.from('5554010003', 'hex');
    const entry = entryOf(
      { size: 0xffffffff, offset: 0xffffffff },
      Buffer.concat([other, zip64Field(2 ** 33, 2 ** 34)]),
    );
    expect(parseEntry(entry)).toMatchObject({
      size: 2 ** 33,
      packed: entry.readUInt32LE(20),
      offset: 2 ** 34,
    });
  });
  it.each<[string, Buffer]>([
    ['has strong encryption', entryOf({ flags: 0x40 })],
    ['is stored with two sizes', entryOf({ stored: true, size: 6 })],
    ['lacks a number of its extra field', entryOf({ size: 0xffffffff, offset: 0xffffffff }, zip64Field(1))],
    ['has an extra field that is cut off', entryOf({}, zip64Field(1).subarray(0, -1))],
  ])('is refused if it %s', (_, entry) => {
    expect(() => parseEntry(entry)).toThrow();
  });
  it('is refused without its signature', () => {
    expect(() => getEntryLength(Buffer.alloc(ENTRY_BYTES))).toThrow();
  });
});
