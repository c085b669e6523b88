import { concatBytes } from '../../bytes/bytes.ts';
import { decodeLatin1 } from '../../bytes/codec.ts';
import type { Refusals } from '../package/refusals.ts';

const BOM = '\ufeff';
/** Encodings that a declaration may name besides UTF-8. UTF-16 is detected by its first bytes. */
const SINGLE_BYTE = /^(?:iso-8859-1|windows-1252|latin1)$/i;

/**
 * Decodes an XML part by its byte order mark, its first bytes or its declaration.
 * @throws InputError if bytes are not valid in the encoding: text must not change silently
 */
export async function* decodeXml(
  chunks: AsyncIterable<Uint8Array>,
  refusals: Refusals,
): AsyncGenerator<string> {
  let decode: ((bytes: Uint8Array, last: boolean) => string) | undefined;
  let first = true;
  const text = (bytes: Uint8Array, last: boolean): string => {
    try {
      decode ??= createDecoder(bytes, refusals);
      const piece = decode(bytes, last);
      if (!first || piece === '') return piece;
      first = false;
      return piece.startsWith(BOM) ? piece.slice(1) : piece;
    } catch (error) {
      // A decoder that is fatal throws a TypeError, in browsers without a code.
      if (!(error instanceof TypeError)) throw error;
      throw refusals.damaged('a part has bytes that are not in its encoding');
    }
  };
  for await (const chunk of chunks) {
    const piece = text(chunk, false);
    if (piece !== '') yield piece;
  }
  const rest = text(new Uint8Array(0), true);
  if (rest !== '') yield rest;
}

function createDecoder(head: Uint8Array, refusals: Refusals): (bytes: Uint8Array, last: boolean) => string {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return createStreamDecoder('utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return createStreamDecoder('utf-16be');
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(decodeLatin1(head.subarray(0, 200)))?.[1];
  if (declared === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(declared)) return createUtf8Decoder();
  if (SINGLE_BYTE.test(declared)) return createStreamDecoder('windows-1252');
  throw refusals.damaged('a part is in an encoding that Excel does not write');
}

function createStreamDecoder(encoding: string): (bytes: Uint8Array, last: boolean) => string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** Decodes only complete characters at a time, because Node's streaming decoder is several times slower. */
function createUtf8Decoder(): (bytes: Uint8Array, last: boolean) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let carried: Uint8Array = new Uint8Array(0);
  return (bytes, last) => {
    const all = concatBytes([carried, bytes]);
    const end = last ? all.length : countWholeBytes(all);
    carried = end < all.length ? all.slice(end) : new Uint8Array(0);
    return decoder.decode(all.subarray(0, end));
  };
}

/** The number of bytes without an incomplete character at the end. */
function countWholeBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
