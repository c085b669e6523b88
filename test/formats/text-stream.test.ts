import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { openInput } from '../../src/formats/open.ts';
import { createNodePlatform } from '../../src/node/platform.ts';

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
