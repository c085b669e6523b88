import { encodeLatin1 } from '../bytes/bytes.ts';
import { decodeUtf8, isUtf8 } from '../bytes/codec.ts';
import { decodeHead } from '../bytes/encoding.ts';

const BEYOND_ASCII = /[\x80-\xff]/;

/** The text of an element, whose characters are bytes so far: UTF-8, or else Windows-1252. */
export function decodeElement(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  const bytes = encodeLatin1(text);
  return isUtf8(bytes) ? decodeUtf8(bytes) : decodeHead(bytes, { name: 'windows-1252', windows1252: true });
}
