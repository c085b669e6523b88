import { expect, it } from 'vitest';
import { readAllBytes } from '../../../src/formats/bytes/bytes.ts';
import { CHUNK_BYTES } from '../../../src/formats/bytes/source.ts';
import { openStreamSource } from '../../../src/formats/bytes/stream-source.ts';

async function* chunksOf(sizes: readonly number[], read: { count: number }): AsyncGenerator<Uint8Array> {
  for (const size of sizes) {
    read.count += 1;
    yield new Uint8Array(size).fill(read.count);
  }
}

it.each([
  ['none', []],
  ['a short one', [3]],
  ['several, and an empty one', [10, 0, CHUNK_BYTES, 5, 7]],
  ['one of the length of the head', [CHUNK_BYTES]],
])('gives all bytes of %s once', async (_, sizes) => {
  const { source, head } = await openStreamSource('-', chunksOf(sizes, { count: 0 }));
  const expected = await readAllBytes(chunksOf(sizes, { count: 0 }));
  expect(head).toEqual(expected.subarray(0, CHUNK_BYTES));
  expect(await readAllBytes(source.chunks())).toEqual(expected);
  await expect(readAllBytes(source.chunks())).rejects.toThrow('a stream was read twice');
});

it('reads no further than the head until it is asked to', async () => {
  const read = { count: 0 };
  const { source } = await openStreamSource('-', chunksOf([CHUNK_BYTES, 1, 1], read));
  expect(read.count).toBe(1);
  await readAllBytes(source.chunks());
  expect(read.count).toBe(3);
});
