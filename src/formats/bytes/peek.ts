import { concatBytes } from './bytes.ts';

/** The start of an input that can be read only once, and all of it, which begins with the start. */
export interface PeekedChunks {
  head: Uint8Array;
  /** To be read once. */
  chunks: AsyncIterable<Uint8Array>;
}

/** Reads the first bytes of an input: at least so many, or all of a shorter one. */
export async function peekChunks(chunks: AsyncIterable<Uint8Array>, length: number): Promise<PeekedChunks> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let count = 0;
  while (count < length) {
    const { value, done } = await iterator.next();
    if (done) break;
    parts.push(value);
    count += value.length;
  }
  return { head: concatBytes(parts), chunks: joinChunks(parts, iterator) };
}

async function* joinChunks(
  parts: Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  // Each part is let go once it is read.
  for (let part = parts.shift(); part; part = parts.shift()) yield part;
  yield* { [Symbol.asyncIterator]: () => iterator };
}
