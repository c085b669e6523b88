import { isUtf8 as isUtf8Buffer } from 'node:buffer';

// What Node does faster than any JavaScript. The build of the page replaces this file by src/web/codec.ts.

/** The bytes of a text in UTF-8; half of a surrogate pair becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  return Buffer.from(text);
}

/** The text of some bytes in UTF-8; wrong bytes become U+FFFD, and a byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return toBuffer(bytes).toString('utf8', start, end);
}

/** The text of whole units of UTF-16; half of a surrogate pair stays. */
export function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): string {
  return (isBigEndian ? Buffer.from(bytes).swap16() : toBuffer(bytes)).toString('utf16le');
}

/** Each byte as the character with its number. */
export function decodeLatin1(bytes: Uint8Array): string {
  return toBuffer(bytes).toString('latin1');
}

/** Whether the bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return isUtf8Buffer(bytes);
}

/** Writes a text in UTF-8 into bytes that have room for it, and returns the number of bytes written. */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  return toBuffer(bytes).write(text, at);
}

/** The length of a text in UTF-8. */
export function countUtf8Bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** Memory that threads share, if this machine lets them. */
export function allocateShared(length: number): ArrayBufferLike {
  return new SharedArrayBuffer(length);
}

/** Memory as bytes. */
export function wrapMemory(memory: ArrayBufferLike): Uint8Array {
  return Buffer.from(memory);
}

/** The same bytes with Node's methods. */
function toBuffer(bytes: Uint8Array): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
