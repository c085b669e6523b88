import { PassThrough } from 'node:stream';

/** A stream, and the bytes that are written to it. */
export function collectBytes(): { stream: PassThrough; bytes: Promise<Buffer> } {
  const stream = new PassThrough();
  return { stream, bytes: readAll(stream) };
}

async function readAll(stream: PassThrough): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
