import { expect, it } from 'vitest';
import { peekChunks } from '../../../src/formats/bytes/peek.ts';

async function* chunksOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function peek(length: number, ...texts: readonly string[]): Promise<[head: string, all: string[]]> {
  const { head, chunks } = await peekChunks(chunksOf(...texts), length);
  const all: string[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk).toString());
  return [Buffer.from(head).toString(), all];
}

it('reads the start of an input, and gives all of it', async () => {
  expect(await peek(3, 'ab', 'cd', 'ef')).toEqual(['abcd', ['ab', 'cd', 'ef']]);
  expect(await peek(9, 'ab', 'cd')).toEqual(['abcd', ['ab', 'cd']]);
  expect(await peek(3)).toEqual(['', []]);
});
