import { constants, crc32, deflateRawSync } from 'node:zlib';
import { type PartToZip, partsOf, zipOf } from '../formats/xlsx/package.ts';

/**
 * A part that unpacks to many copies of a piece, made without keeping them all in memory.
 * @param ends the text before and after the copies
 */
export function repeated(name: string, piece: string, times: number, ends: [string, string]): PartToZip {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const [before, copies, after] = [ends[0], piece, ends[1]].map((text) => Buffer.from(text)) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  const packed = deflateRawSync(copies, flush);
  let crc = crc32(before);
  for (let i = 0; i < times; i += 1) crc = crc32(copies, crc);
  const content = Buffer.concat([
    deflateRawSync(before, flush),
    ...Array<Buffer>(times).fill(packed),
    deflateRawSync(after),
  ]);
  const size = before.length + copies.length * times + after.length;
  return { name, content, stored: true, method: 8, size, crc: crc32(after, crc) };
}

/** A workbook with one sheet and other parts; they replace parts of the same name. */
export function workbookWith(sheet: string, ...others: PartToZip[]): Buffer {
  return zipOf(partsWith(sheet, ...others));
}

/** The parts of such a workbook. */
export function partsWith(sheet: string, ...others: PartToZip[]): PartToZip[] {
  const names = new Set(others.map(({ name }) => name));
  return [...partsOf(sheet).filter(({ name }) => !names.has(name)), ...others];
}

/** The workbook with a directory entry whose values need ZIP64. */
export function zip64(workbook: Buffer, ends: boolean): Buffer {
  const bytes = Buffer.from(workbook);
  if (ends) {
    const end = bytes.length - 22;
    bytes.writeUInt16LE(0xffff, end + 8);
    bytes.writeUInt16LE(0xffff, end + 10);
    bytes.writeUInt32LE(0xffffffff, end + 12);
    bytes.writeUInt32LE(0xffffffff, end + 16);
    return bytes;
  }
  const entry = bytes.indexOf('504b0102', 0, 'hex');
  bytes.writeUInt32LE(0xffffffff, entry + 20);
  bytes.writeUInt32LE(0xffffffff, entry + 24);
  return bytes;
}
