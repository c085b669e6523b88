import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readAllBytes } from '../../../src/formats/bytes/bytes.ts';
import { CHUNK_BYTES } from '../../../src/formats/bytes/source.ts';
import { openStreamSource } from '../../../src/formats/bytes/stream-source.ts';
import { openInput } from '../../../src/formats/open.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';

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

/** An .ndjson on standard input that is read once. */
async function openStreamed(chunks: readonly (Buffer | string)[]) {
  const platform = createNodePlatform(() => Readable.from(chunks) as NodeJS.ReadableStream);
  const input = await openInput('-', { platform, inputFormat: 'ndjson', readsOnce: true });
  return input as Extract<typeof input, { shape: 'records' }>;
}

it('an .ndjson on standard input is read as it comes, in UTF-8 or UTF-16', async () => {
  const text = '{"rin":"é1"}\n{"rin":"2"}\n';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const chunks of [[text], [...Buffer.from(text)].map((byte) => Buffer.of(byte)), [utf16]]) {
    const values: string[][] = [];
    const input = await openStreamed(chunks);
    for await (const batch of input.records()) values.push(...batch.map((record) => record.values));
    expect(values).toEqual([['é1'], ['2']]);
    await expect(input.records()[Symbol.asyncIterator]().next()).rejects.toThrow('a stream was read twice');
  }
});

it.each<[string, Buffer | string]>([
  ['This file is empty. Export it again.', ''],
  ['This is an Excel file, and not one object on each line.', Buffer.from('PK\u0003\u0004made up')],
  ['This is not UTF-8 text. Save it, and name the file.', Buffer.from('{"rin":"\xe9"}\n', 'latin1')],
  ['This is not UTF-8 text. Save it, and name the file.', Buffer.from('{"rin":"1"}\n\xc3', 'latin1')],
])('is refused: %s', async (message, content) => {
  const readAll = async () => {
    for await (const _ of (await openStreamed([content])).records());
  };
  await expect(readAll()).rejects.toThrow(`standard input: ${message}`);
});
