import { viewBytes } from '../formats/bytes/bytes.ts';

// What src/formats/bytes/codec.ts exports, with what every browser has.

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const strictDecoder = new TextDecoder('utf-8', { fatal: true });

/** String.fromCharCode takes so many arguments in every engine. */
const UNITS_PER_CALL = 8192;

/** Up to this length a text is decoded and encoded faster here than by the browser. */
const MAX_SHORT_LENGTH = 48;

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const part = bytes.subarray(start, end);
  if (part.length <= MAX_SHORT_LENGTH && part.every((byte) => byte < 0x80))
    return String.fromCharCode(...part);
  return decoder.decode(part);
}

/** TextDecoder would replace half of a pair. */
export function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): string {
  const view = viewBytes(bytes);
  const units: number[] = [];
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    units.push(view.getUint16(at, !isBigEndian));
    if (units.length < UNITS_PER_CALL && at + 2 < bytes.length) continue;
    text += String.fromCharCode(...units);
    units.length = 0;
  }
  return text;
}

/** TextDecoder has Windows-1252 under this name. */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += UNITS_PER_CALL)
    text += String.fromCharCode(...bytes.subarray(at, at + UNITS_PER_CALL));
  return text;
}

/** ASCII is not decoded: the text of it would stay in memory until the next full garbage collection. */
export function isUtf8(bytes: Uint8Array): boolean {
  if (isAscii(bytes)) return true;
  try {
    strictDecoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}

/** The browser's encoder leaves several objects behind for each text. */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  if (text.length <= MAX_SHORT_LENGTH && at + text.length <= bytes.length && writeAscii(text, bytes, at))
    return text.length;
  return encoder.encodeInto(text, bytes.subarray(at)).written;
}

/** False if there is another character in the text. */
function writeAscii(text: string, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return false;
    bytes[at + i] = code;
  }
  return true;
}

export function countUtf8Bytes(text: string): number {
  return encoder.encode(text).length;
}

/** A page from a file has no memory that threads share. */
export function allocateShared(length: number): ArrayBufferLike {
  return new ArrayBuffer(length);
}

export function wrapMemory(memory: ArrayBufferLike): Uint8Array {
  return new Uint8Array(memory);
}
