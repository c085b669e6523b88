import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as nodeCodec from '../../src/formats/bytes/codec.ts';
import * as webCodec from '../../src/web/codec.ts';

// ASCII has ways of its own.
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 }));
const bytes = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.uint8Array({ max: 0x7f, maxLength: 80 }));

describe('the page reads and writes UTF-8 as the program does', () => {
  it('has the same functions', () => {
    expect(Object.keys(webCodec).sort()).toEqual(Object.keys(nodeCodec).sort());
    webCodec satisfies typeof nodeCodec;
  });
  it('writes the same bytes, also of half a pair', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect([...webCodec.encodeUtf8(text)]).toEqual([...nodeCodec.encodeUtf8(text)]);
        expect(webCodec.countUtf8Bytes(text)).toBe(nodeCodec.countUtf8Bytes(text));
        const memory = webCodec.wrapMemory(webCodec.allocateShared(300));
        const end = 3 + webCodec.writeUtf8(text, memory, 3);
        expect(webCodec.decodeUtf8(memory, 3, end)).toBe(Buffer.from(text).toString());
      }),
    );
    expect([...webCodec.encodeUtf8('\ud83d')]).toEqual([...nodeCodec.encodeUtf8('\ud83d')]);
  });
  it('reads any bytes as the same text', () => {
    fc.assert(
      fc.property(bytes, fc.nat(90), fc.nat(90), (all, start, end) => {
        expect(webCodec.decodeUtf8(all)).toBe(nodeCodec.decodeUtf8(all));
        expect(webCodec.decodeUtf8(all, start, end)).toBe(nodeCodec.decodeUtf8(all, start, end));
        expect(webCodec.decodeLatin1(all)).toBe(nodeCodec.decodeLatin1(all));
        expect(webCodec.isUtf8(all)).toBe(nodeCodec.isUtf8(all));
        const units = all.subarray(0, all.length - (all.length % 2));
        for (const isBigEndian of [false, true])
          expect(webCodec.decodeUtf16(units, isBigEndian)).toBe(nodeCodec.decodeUtf16(units, isBigEndian));
      }),
    );
    expect(webCodec.decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
  });
});
