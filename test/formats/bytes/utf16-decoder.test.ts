import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf16Decoder } from '../../../src/formats/bytes/utf16-decoder.ts';

function decode(bytes: Uint8Array, isBigEndian: boolean, chunkBytes: number): string[] {
  const decoder = new Utf16Decoder(isBigEndian);
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes)
    texts.push(decoder.write(bytes.subarray(at, at + chunkBytes)));
  return [...texts, decoder.end()];
}

describe('UTF-16', () => {
  it('is decoded in both orders of bytes, however it is divided', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.boolean(), fc.integer({ min: 1, max: 9 }), (text, isBigEndian, chunkBytes) => {
        const bytes = Buffer.from(text, 'utf16le');
        const pieces = decode(isBigEndian ? bytes.swap16() : bytes, isBigEndian, chunkBytes);
        expect(pieces.join('')).toBe(text);
        // In UTF-8 a divided pair would become two marks of a wrong character.
        expect(Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString()).toBe(
          Buffer.from(text).toString(),
        );
      }),
    );
  });
  it('keeps half of a pair, and marks half of a character', () => {
    expect(decode(Uint8Array.of(0x41, 0, 0x3d, 0xd8), false, 9).join('')).toBe('A\ud83d');
    expect(decode(Uint8Array.of(0x41, 0, 0x42), false, 9).join('')).toBe('A\ufffd');
  });
  it('may be long', () => {
    const text = 'made up '.repeat(5000);
    expect(decode(Buffer.from(text, 'utf16le'), false, 65_536).join('')).toBe(text);
  });
});
