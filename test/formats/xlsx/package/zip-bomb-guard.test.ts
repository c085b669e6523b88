import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/formats/bytes/limits.ts';
import type { Part } from '../../../../src/formats/xlsx/package/directory-entry.ts';
import { createRefusals } from '../../../../src/formats/xlsx/package/refusals.ts';
import { STORED_METHOD, ZipBombGuard } from '../../../../src/formats/xlsx/package/zip-bomb-guard.ts';

const DEFLATED = 8;

function partOf(cells: Partial<Part>): Part {
  return {
    name: 'a.xml',
    offset: 0,
    packed: 10,
    size: 20,
    crc: 0,
    method: DEFLATED,
    encrypted: false,
    end: 99,
    ...cells,
  };
}

function createGuard(limits: Partial<typeof LIMITS> = {}): ZipBombGuard {
  return new ZipBombGuard({ ...LIMITS, ...limits }, createRefusals('book.xlsx'));
}

describe('ZipBombGuard', () => {
  it.each([DEFLATED, STORED_METHOD])('accepts an ordinary part packed by method %i', (method) => {
    expect(() => createGuard().check(partOf({ method }), 20)).not.toThrow();
  });
  it('refuses a part larger than its own limit', () => {
    expect(() => createGuard().check(partOf({ size: 21 }), 20)).toThrow('a part of over 20 bytes');
  });
  it('refuses a ratio of unpacked to packed bytes beyond the limit, but only for large parts', () => {
    const bomb = partOf({ packed: 1, size: 300 });
    expect(() => createGuard({ ratio: 200, ratioFrom: 100 }).check(bomb, 1000)).toThrow(
      'a part unpacks to over 200 times its size',
    );
    expect(() => createGuard({ ratio: 200, ratioFrom: 300 }).check(bomb, 1000)).not.toThrow();
  });
  it('refuses parts that are too large together, counting each part once', () => {
    const guard = createGuard({ totalBytes: 50 });
    const first = partOf({ size: 30 });
    guard.check(first, 100);
    guard.check(first, 100);
    expect(() => guard.check(partOf({ size: 30 }), 100)).toThrow('over 50 bytes in all');
  });
  it('refuses a ratio beyond the limit of parts that are each too small for it', () => {
    const guard = createGuard({ ratio: 200, ratioFrom: 300 });
    for (let i = 0; i < 4; i += 1) guard.check(partOf({ packed: 1, size: 300 }), 1000);
    expect(() => guard.check(partOf({ packed: 1, size: 300 }), 1000)).toThrow(
      'its parts unpack to over 200 times their size',
    );
    const other = createGuard({ ratio: 200, ratioFrom: 300 });
    other.check(partOf({ packed: 100, size: 300 }), 1000);
    for (let i = 0; i < 9; i += 1) other.check(partOf({ packed: 1, size: 300 }), 1000);
  });
  it('refuses encrypted parts and unknown methods', () => {
    expect(() => createGuard().check(partOf({ encrypted: true }), 20)).toThrow(
      'book.xlsx: This file has a password. Remove the password, and save it as .xlsx.',
    );
    expect(() => createGuard().check(partOf({ method: 12 }), 20)).toThrow(
      'packed in a way that Excel does not use',
    );
  });
});
