import { UserError } from '../core/model/errors.ts';

// What src/formats/xlsx/package/inflate.ts exports, with what every browser has.

export const INFLATE_CHUNK_BYTES = 2 ** 18;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

export function crc32(bytes: Uint8Array, sum: number): number {
  let crc = ~sum;
  for (let i = 0; i < bytes.length; i += 1)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

export async function* inflate(
  packed: AsyncIterable<Uint8Array>,
  _packedSize: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  const inflated = createStream(packed).pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = inflated.getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      length += value.length;
      const copy = value.slice();
      discard(value);
      yield copy;
    }
  } catch (error) {
    // Node ignores what follows the end of the packed bytes; browsers report it after the last byte.
    if (findInflateFault(error) === undefined || length !== size) throw error;
  } finally {
    // Without this a part of which only the beginning is read would stay in memory. After an error there is nothing to end.
    await reader.cancel().catch(() => {});
  }
}

/**
 * Frees bytes at once: a closed channel discards what was posted. The browser made them, and would keep them until the next
 * full garbage collection.
 */
function discard({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void {
  // Others may be in the same buffer.
  if (buffer.byteLength > byteLength) return;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(undefined, [buffer]);
  port1.close();
  port2.close();
}

function createStream(packed: AsyncIterable<Uint8Array>): ReadableStream<BufferSource> {
  const chunks = packed[Symbol.asyncIterator]();
  return new ReadableStream<BufferSource>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array<ArrayBuffer>);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

/** Browsers have no code for damaged bytes; an error of the source is one of ours, and is passed on as it is. */
export function findInflateFault(error: unknown): 'too long' | 'damaged' | undefined {
  return error instanceof UserError ? undefined : 'damaged';
}
