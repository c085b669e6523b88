import type { Random } from './random.ts';

type Mutation = (bytes: Buffer, random: Random, tokens: readonly string[], other: Buffer) => Buffer;

/** Bytes that are special to a reader. */
const EDGES = [0, 1, 9, 10, 13, 32, 34, 39, 44, 59, 60, 62, 92, 127, 128, 0xbb, 0xbf, 0xc3, 0xef, 0xfe, 0xff];

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << random.below(8))),
  (bytes, random) => changed(bytes, random, () => random.pick(EDGES)),
  (bytes, random) => changed(bytes, random, () => random.below(256)),
  (bytes, random) => changed(bytes, random, () => 48 + random.below(10)),
  (bytes, random) => replaced(bytes, random, Buffer.alloc(0)),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => inserted(bytes, random, Buffer.from([random.pick(EDGES)])),
  (bytes, random) => inserted(bytes, random, pieceOf(bytes, random)),
  (bytes, random, _, other) => inserted(bytes, random, pieceOf(other, random)),
  (bytes, random, _, other) => replaced(bytes, random, pieceOf(other, random)),
  (bytes, random, _, other) =>
    Buffer.concat([
      bytes.subarray(0, random.below(bytes.length + 1)),
      other.subarray(random.below(other.length + 1)),
    ]),
  (bytes, random, tokens) => inserted(bytes, random, Buffer.from(random.pick(tokens))),
  (bytes, random, tokens) => replaced(bytes, random, Buffer.from(random.pick(tokens))),
  (bytes, random, tokens) => betweenMarks(bytes, random, Buffer.from(random.pick(tokens))),
  (bytes, random, tokens) => betweenMarks(bytes, random, Buffer.from(random.pick(tokens))),
  (bytes, random, tokens) =>
    inserted(bytes, random, Buffer.from(random.pick(tokens).repeat(1 + random.below(80)))),
];

/** Changes of the whole encoding; rare, because everything after them is read differently. */
const RARE: readonly Mutation[] = [
  (bytes) => Buffer.from(`\ufeff${bytes.toString('latin1')}`, 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le').swap16(),
  (bytes) => Buffer.concat([Buffer.from('efbbbf', 'hex'), bytes]),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r')),
];

/** The bytes with one to four changes; `tokens` are texts with a meaning in the format. */
export function mutate(
  bytes: Buffer,
  random: Random,
  tokens: readonly string[],
  other: Buffer,
  maxLength: number,
): Buffer {
  let mutated = bytes;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const mutation = random.pick(random.chance(200) ? RARE : MUTATIONS);
    mutated = mutation(mutated, random, tokens, other);
  }
  return mutated.length > maxLength ? mutated.subarray(0, maxLength) : mutated;
}

function changed(bytes: Buffer, random: Random, to: (byte: number) => number): Buffer {
  if (bytes.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  const at = random.below(copy.length);
  copy[at] = to(copy[at] ?? 0);
  return copy;
}

function pieceOf(bytes: Buffer, random: Random): Buffer {
  const start = random.below(bytes.length + 1);
  return bytes.subarray(start, start + random.below(random.pick([4, 16, 64, 512])));
}

function inserted(bytes: Buffer, random: Random, piece: Buffer): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function replaced(bytes: Buffer, random: Random, piece: Buffer): Buffer {
  const at = random.below(bytes.length + 1);
  const end = at + random.below(random.pick([2, 8, 32, 128]));
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(end)]);
}

/** Replaces a whole cell or value with the piece. */
function betweenMarks(bytes: Buffer, random: Random, piece: Buffer): Buffer {
  let start = random.below(bytes.length + 1);
  while (start > 0 && !isMark(bytes[start - 1])) start -= 1;
  let end = start;
  while (end < bytes.length && !isMark(bytes[end])) end += 1;
  return Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(end)]);
}

/** Comma, semicolon, tab, line feed, quote, colon, angle brackets. */
function isMark(byte: number | undefined): boolean {
  return byte !== undefined && [44, 59, 9, 10, 34, 58, 60, 62].includes(byte);
}
