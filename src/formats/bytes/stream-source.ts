import { concatBytes } from './bytes.ts';
import { CHUNK_BYTES, type Source } from './source.ts';

/** A source that can be read once, and its first bytes. */
export interface StreamSource {
  source: Source;
  /** The first 64 KiB, or all of a shorter input. */
  head: Uint8Array;
}

/** Opens bytes that come once and are not held, such as standard input of any length. */
export async function openStreamSource(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<StreamSource> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  while (length < CHUNK_BYTES && !isDone) {
    const next = await iterator.next();
    isDone = next.done === true;
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const held = concatBytes(first);
  let isRead = false;
  async function* readOnce(): AsyncGenerator<Uint8Array> {
    if (isRead) throw new Error('a stream was read twice');
    isRead = true;
    if (held.length > 0) yield held;
    while (!isDone) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  const openRandomAccess = (): never => {
    throw new Error('a stream has no positions');
  };
  return {
    source: { file, path: undefined, size: 0, stamp: '', chunks: readOnce, openRandomAccess },
    head: held.subarray(0, CHUNK_BYTES),
  };
}
