import { describe, expect, it } from 'vitest';
import * as nodeCodec from '../../../src/formats/bytes/codec.ts';

const {
  decodeLatin1,
  encodeUtf8,
  decodeUtf8,
  isUtf8,
  writeUtf8,
  countUtf8Bytes,
  allocateShared,
  wrapMemory,
} = nodeCodec;
const TEXT = 'a\u00e9\u20ac\ud83d\ude00';

describe('UTF-8', () => {
  it('is written and read, the byte order mark included', () => {
    expect(decodeUtf8(encodeUtf8(`\ufeff${TEXT}`))).toBe(`\ufeff${TEXT}`);
    expect(decodeUtf8(encodeUtf8(TEXT), 1, 3)).toBe('\u00e9');
  });
  it('is read from a part of other bytes', () => {
    expect(decodeUtf8(Uint8Array.of(65, 66, 67, 68).subarray(1, 3))).toBe('BC');
  });
  it('is distinguished from other bytes', () => {
    expect(isUtf8(encodeUtf8(TEXT))).toBe(true);
    expect(isUtf8(Uint8Array.of(0xe9))).toBe(false);
  });
  it('is written into memory with room for it', () => {
    const bytes = wrapMemory(allocateShared(20));
    expect(writeUtf8(TEXT, bytes, 2)).toBe(countUtf8Bytes(TEXT));
    expect(decodeUtf8(bytes, 2, 2 + countUtf8Bytes(TEXT))).toBe(TEXT);
  });
  it('has U+FFFD for half of a pair', () => {
    expect(decodeUtf8(encodeUtf8('\ud83d'))).toBe('\ufffd');
  });
});

it('decodes each byte of Latin-1 as the character with its number', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(decodeLatin1(bytes)).toBe(String.fromCharCode(...bytes));
  expect(decodeLatin1(bytes.subarray(65, 67))).toBe('AB');
});
