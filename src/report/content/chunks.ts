import { escapeControls } from '../../core/values/json-text.ts';

/** Length of a chunk: a write for every record would cost more than rendering the record. */
const CHUNK_LENGTH = 65_536;

/** Joins pieces of JSON into such chunks, printed safely on a terminal: see `escapeControls`. */
export function* mergeJsonChunks(pieces: Iterable<string>): Generator<string> {
  for (const chunk of mergeChunks(pieces)) yield escapeControls(chunk);
}

/** Joins pieces of text into chunks of about 64 Ki characters. */
export function* mergeChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
