import { createReadStream, statSync } from 'node:fs';
import { translateErrors } from './file-source.ts';

/**
 * The bytes of standard input or a pipe, as they come; undefined for a file.
 * @param stdin called only if standard input is read
 */
export function openStream(
  file: string,
  stdin: () => AsyncIterable<Uint8Array | string>,
): AsyncIterable<Uint8Array> | undefined {
  if (file === '-') return readStream(file, stdin);
  return isPipe(file) ? readStream(file, () => createReadStream(file)) : undefined;
}

function isPipe(file: string): boolean {
  try {
    return statSync(file).isFIFO();
  } catch {
    return false;
  }
}

async function* readStream(
  file: string,
  open: () => AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  const iterator = open()[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await translateErrors(file, () => iterator.next());
    if (done) return;
    yield typeof value === 'string' ? Buffer.from(value) : value;
  }
}
