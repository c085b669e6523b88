import { expect, it } from 'vitest';
import {
  concatBytes,
  encodeLatin1,
  indexOfBytes,
  lastIndexOfBytes,
  startsWithBytes,
  viewBytes,
} from '../../../src/formats/bytes/bytes.ts';
import { decodeLatin1 } from '../../../src/formats/bytes/codec.ts';

const BYTES = encodeLatin1('PKPK\x05\x06 PK\x05\x06');
const END = encodeLatin1('PK\x05\x06');

it('joins pieces, and copies nothing if there is only one', () => {
  expect(decodeLatin1(concatBytes(['ab', '', 'c'].map(encodeLatin1)))).toBe('abc');
  expect(concatBytes([encodeLatin1(''), BYTES])).toBe(BYTES);
  expect(concatBytes([])).toHaveLength(0);
});

it('finds the first and the last sequence, also after a part of one', () => {
  expect(indexOfBytes(BYTES, END)).toBe(2);
  expect(indexOfBytes(BYTES, END, 3)).toBe(7);
  expect(indexOfBytes(BYTES, encodeLatin1('PKX'))).toBe(-1);
  expect(lastIndexOfBytes(BYTES, END, BYTES.length)).toBe(7);
  expect(lastIndexOfBytes(BYTES, END, 6)).toBe(2);
  expect(lastIndexOfBytes(BYTES, END, 1)).toBe(-1);
});

it('does not find a sequence that the bytes cut off', () => {
  expect(startsWithBytes(BYTES, END, BYTES.length - 4)).toBe(true);
  expect(startsWithBytes(BYTES, END, BYTES.length - 3)).toBe(false);
});

it('views a part of the bytes, not of what is around it', () => {
  expect(viewBytes(Uint8Array.of(9, 1, 2, 9).subarray(1, 3)).getUint16(0, true)).toBe(0x201);
});
