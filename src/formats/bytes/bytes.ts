/** Joins pieces of bytes; if only one has any, it is returned as it is. */
export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = pieces.filter(({ length }) => length > 0);
  if (first && others.length === 0) return first;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** All bytes of a short part or file. */
export async function readAllBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return concatBytes(pieces);
}

/** Where a sequence begins at or after `from`; -1 if it is not there. */
export function indexOfBytes(bytes: Uint8Array, sequence: Uint8Array, from = 0): number {
  const first = sequence[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWithBytes(bytes, sequence, at)) return at;
  return -1;
}

/** Where the last sequence begins at or before `from`; -1 if it is not there. */
export function lastIndexOfBytes(bytes: Uint8Array, sequence: Uint8Array, from: number): number {
  for (let at = from; at >= 0; at -= 1) if (startsWithBytes(bytes, sequence, at)) return at;
  return -1;
}

/** Whether a sequence is at this position. */
export function startsWithBytes(bytes: Uint8Array, sequence: Uint8Array, at = 0): boolean {
  if (at + sequence.length > bytes.length) return false;
  return sequence.every((byte, i) => bytes[at + i] === byte);
}

/** The bytes of a text whose characters all have a number below 256. */
export function encodeLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Reads numbers at positions of the bytes. */
export function viewBytes({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
