import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../../src/formats/bytes/bytes.ts';
import { crc32, findInflateFault, inflate } from '../../../../src/formats/xlsx/package/inflate.ts';

async function inflateAll(packed: Buffer, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of inflate(splitInTwo(packed), packed.length, size)) chunks.push(chunk);
  return concatBytes(chunks);
}

async function* splitInTwo(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 5);
  yield bytes.subarray(5);
}

describe('inflate', () => {
  it.each([10, 300_000])('unpacks a part with %d texts', async (count) => {
    const content = Buffer.from('made up '.repeat(count));
    expect(content.equals(await inflateAll(deflateRawSync(content), content.length))).toBe(true);
  });
  it.each([10, 300_000])('says that a part with %d texts is damaged', async (count) => {
    const packed = deflateRawSync('made up '.repeat(count)).subarray(0, -3);
    const error = await inflateAll(packed, count * 8).catch((reason) => reason);
    expect(findInflateFault(error)).toBe('damaged');
  });
  it('says that a small part has more than its size', async () => {
    const error = await inflateAll(deflateRawSync('made up made up'), 7).catch((reason) => reason);
    expect(findInflateFault(error)).toBe('too long');
  });
  it('passes other errors on', () => {
    expect(findInflateFault(new Error('made up'))).toBe(undefined);
  });
});

it('the checksum continues over pieces', () => {
  const [a, b] = [Buffer.from('1234'), Buffer.from('56789')];
  expect(crc32(b, crc32(a, 0))).toBe(0xcbf43926);
});
