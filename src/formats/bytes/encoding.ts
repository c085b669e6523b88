import { SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { replaceControls } from '../../core/values/text.ts';
import { concatBytes } from './bytes.ts';
import { encodeUtf8, isUtf8 } from './codec.ts';
import { type ByteSource, type Source, unreadableError } from './source.ts';
import { Utf16Decoder } from './utf16-decoder.ts';

/** How an input's bytes are decoded. */
export interface TextEncoding {
  /** The name that TextDecoder uses. */
  name: string;
  /** Whether Windows-1252 was assumed because the bytes are not UTF-8. */
  windows1252: boolean;
}

type Decoder = InstanceType<typeof TextDecoder>;

const NOT_TEXT = 'This file is not text, or it is damaged. Export it again as .xlsx or .csv.';

/**
 * Reads the whole input once to detect its encoding: from the byte order mark, else UTF-8, else Windows-1252.
 * @param userEncoding overrides the detection
 * @throws InputError if the input is not text, or not in `userEncoding`; SettingsError if there is no such encoding
 */
export async function detectEncoding(
  source: Source,
  userEncoding: string | undefined,
): Promise<TextEncoding> {
  const decoder = userEncoding === undefined ? undefined : createDecoder(userEncoding);
  let name = decoder?.encoding;
  let utf8 = true;
  let isFirst = true;
  let carry: Uint8Array = new Uint8Array(0);
  for await (const chunk of source.chunks()) {
    name ??= detectByteOrderMark(chunk) ?? 'utf-8';
    if (!name.startsWith('utf-16') && chunk.includes(0)) {
      throw unreadableError(source.file, isFirst ? explainNotText(chunk) : NOT_TEXT);
    }
    isFirst = false;
    if (decoder) refuseUndecodable(decoder, chunk, source);
    else if (utf8 && name === 'utf-8') [utf8, carry] = checkUtf8(carry, chunk);
  }
  if (decoder) refuseUndecodable(decoder, undefined, source);
  const windows1252 = !decoder && name === 'utf-8' && (!utf8 || carry.length > 0);
  return { name: windows1252 ? 'windows-1252' : (name ?? 'utf-8'), windows1252 };
}

/**
 * The chunks of a text that is read once, so that its encoding cannot be detected first.
 * @throws InputError if they are not UTF-8
 */
export async function* readValidUtf8(source: Source): AsyncGenerator<Uint8Array> {
  let carry: Uint8Array = new Uint8Array(0);
  let utf8 = true;
  const fault = 'This is not UTF-8 text. Save it, and name the file.';
  for await (const chunk of source.chunks()) {
    [utf8, carry] = checkUtf8(carry, chunk);
    if (!utf8 || chunk.includes(0)) throw unreadableError(source.file, fault);
    yield chunk;
  }
  if (carry.length > 0) throw unreadableError(source.file, fault);
}

/** Decodes the input chunk by chunk, without its byte order mark. */
export async function* readTextChunks(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  if (encoding.name.startsWith('utf-16')) return yield* readUtf16Chunks(source, encoding.name === 'utf-16be');
  const decoder = new TextDecoder(encoding.name);
  for await (const chunk of source.chunks()) yield decodeChunk(decoder, chunk);
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** UTF-16 may hold half of a surrogate pair. TextDecoder would replace it; it stays, since JSON can write it. */
async function* readUtf16Chunks(source: ByteSource, isBigEndian: boolean): AsyncGenerator<string> {
  const decoder = new Utf16Decoder(isBigEndian);
  let isFirst = true;
  for await (const chunk of source.chunks()) {
    const text = decoder.write(chunk);
    yield isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
    if (text !== '') isFirst = false;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

/** The input's bytes converted to UTF-8. Bytes that are UTF-8 already pass through, byte order mark included. */
export async function* readUtf8Chunks(
  source: ByteSource,
  encoding: TextEncoding,
): AsyncGenerator<Uint8Array> {
  if (encoding.name === 'utf-8') yield* source.chunks();
  else for await (const text of readTextChunks(source, encoding)) yield encodeUtf8(text);
}

/** Decodes an input's first bytes, without the byte order mark and without an incomplete character at the end. */
export function decodeHead(head: Uint8Array, encoding: TextEncoding): string {
  return decodeChunk(new TextDecoder(encoding.name), head);
}

/** Always in stream mode: Node 20 decodes Windows-1252 as Latin-1 when it decodes a whole buffer at once. */
function decodeChunk(decoder: Decoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true });
}

function createDecoder(name: string): Decoder {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    const shown = replaceControls(name).slice(0, 40);
    throw new SettingsError(
      `${nameOption('encoding')} ${shown}: There is no encoding of that name. Type one like utf-8, windows-1252 or utf-16le.`,
    );
  }
}

function refuseUndecodable(decoder: Decoder, chunk: Uint8Array | undefined, source: Source): void {
  try {
    if (chunk) decodeChunk(decoder, chunk);
    else decoder.decode();
  } catch {
    const hint = `Leave ${nameOption('encoding')} out, or name another.`;
    throw unreadableError(source.file, `This file is not ${decoder.encoding} text. ${hint}`);
  }
}

/** The kind of UTF-16 by its byte order mark; undefined without one. */
export function detectByteOrderMark(start: Uint8Array): string | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 text has a NUL byte next to every Latin letter, always on the same side. */
function explainNotText(chunk: Uint8Array): string {
  const nuls = [0, 0];
  chunk.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const isUtf16 = Math.max(even, odd) > chunk.length / 4 && Math.min(even, odd) < chunk.length / 100;
  if (!isUtf16) return NOT_TEXT;
  const name = odd > even ? 'utf-16le' : 'utf-16be';
  return `This is UTF-16 text without a byte order mark. Use ${nameOption('encoding')} ${name}, or save it as UTF-8.`;
}

/** Whether the bytes are UTF-8, apart from an incomplete character at the end, which is returned as the rest. */
function checkUtf8(carry: Uint8Array, chunk: Uint8Array): [boolean, Uint8Array] {
  const bytes = concatBytes([carry, chunk]);
  const whole = bytes.length - countCutBytes(bytes);
  return [isUtf8(bytes.subarray(0, whole)), bytes.subarray(whole)];
}

/** Counts the bytes at the end that start a character which continues in the next chunk. */
function countCutBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}
