import type { PassThrough } from 'node:stream';

/** All that was written to the stream. One `read` returns no more than one chunk from Node 26 on. */
export function readAll(stream: PassThrough): string {
  let text = '';
  for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) text += String(chunk);
  return text;
}
