import { isUtf8 } from 'node:buffer';

const BEYOND_ASCII = /[\x80-\xff]/;

/** The text of an element, whose characters are bytes so far: UTF-8, or else Windows-1252. */
export function decodeElement(bytes: string): string {
  if (!BEYOND_ASCII.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  if (isUtf8(buffer)) return buffer.toString('utf8');
  return new TextDecoder('windows-1252').decode(buffer, { stream: true });
}
