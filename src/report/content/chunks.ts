/** Characters gathered into one chunk: a write for each record would cost more than the record. */
const CHUNK_LENGTH = 65_536;

/** The same text in chunks of about 64 Ki characters. */
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
