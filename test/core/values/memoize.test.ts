import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  copyText,
  createOnce,
  MAX_MEMOIZED_ENTRIES,
  MAX_MEMOIZED_LENGTH,
  memoize,
  memoizeLast,
} from '../../../src/core/values/memoize.ts';

/** A memoized function, and the keys it had to compute. */
function memoizeLength(options?: { maxEntries?: number }) {
  const computed: string[] = [];
  const getLength = memoize((text: string) => {
    computed.push(text);
    return text.length;
  }, options);
  return { computed, getLength };
}

describe('memoize', () => {
  it('computes each key once', () => {
    const { computed, getLength } = memoizeLength();
    expect([getLength('ab'), getLength('ab'), getLength('')]).toEqual([2, 2, 0]);
    expect([getLength(''), computed]).toEqual([0, ['ab', '']]);
  });
  it('gives the same answers as the plain function, however few entries it may keep', () => {
    const keys = fc.array(fc.oneof(fc.constantFrom('a', 'bc', ''), fc.string()), { maxLength: 50 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 4 }), (texts, maxEntries) => {
        const { getLength } = memoizeLength({ maxEntries });
        expect(texts.map(getLength)).toEqual(texts.map((text) => text.length));
      }),
    );
  });
  it('forgets everything once it holds as many entries as it may', () => {
    const { computed, getLength } = memoizeLength();
    for (let i = 0; i <= MAX_MEMOIZED_ENTRIES; i += 1) getLength(`text ${i}`);
    computed.length = 0;
    expect(getLength('text 0')).toBe(6);
    expect(computed).toEqual(['text 0']);
  });
  it('keeps the latest entries, however many came before', () => {
    const { computed, getLength } = memoizeLength({ maxEntries: 10 });
    for (let i = 0; i <= 10; i += 1) getLength(`text ${i}`);
    for (const text of ['one', 'two', 'one', 'two']) getLength(text);
    expect(computed.slice(11)).toEqual(['one', 'two']);
  });
  it('keeps prose until the next text only', () => {
    const { computed, getLength } = memoizeLength();
    const long = 'x'.repeat(MAX_MEMOIZED_LENGTH + 1);
    expect([getLength(long), getLength(long), computed.length]).toEqual([201, 201, 1]);
    const short = long.slice(1);
    expect([getLength(short), getLength(short), computed.length]).toEqual([200, 200, 2]);
    expect([getLength(long), getLength(short), computed.length]).toEqual([201, 200, 3]);
  });
  it('accepts numbers as keys', () => {
    let calls = 0;
    const double = memoize((n: number) => {
      calls += 1;
      return n * 2;
    });
    expect([double(2), double(2), double(0), calls]).toEqual([4, 4, 0, 2]);
  });
});

describe('memoizeLast', () => {
  it('computes again only for another text', () => {
    const computed: string[] = [];
    const getLength = memoizeLast((text) => {
      computed.push(text);
      return text.length;
    });
    expect(['', '', 'a', 'a', ''].map(getLength)).toEqual([0, 0, 1, 1, 0]);
    expect(computed).toEqual(['', 'a', '']);
  });
});

describe('copyText', () => {
  it.each(['', 'plain', 'naïve – 数', '"\\\n\u2028\u0000', '\ud800 alone'])('keeps the text: %j', (text) =>
    expect(copyText(text)).toBe(text),
  );
  it('keeps any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => copyText(text) === text));
  });

  // V8 copies pieces of up to 12 characters itself; a longer one is a reference into the text it was cut from.
  it('frees the larger text that a piece was cut from', () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const measureKept = (keep: (piece: string) => string): number => {
      collectGarbage();
      const before = process.memoryUsage().heapUsed;
      const pieces: string[] = [];
      for (let i = 0; i < 100; i += 1) {
        const chunk = Buffer.alloc(100_000, 65 + (i % 26)).toString('latin1');
        pieces.push(keep(chunk.slice(1_000, 1_020 + i)));
      }
      collectGarbage();
      const kept = process.memoryUsage().heapUsed - before;
      expect(pieces).toHaveLength(100);
      return kept;
    };
    expect(measureKept((piece) => piece)).toBeGreaterThan(5_000_000);
    expect(measureKept(copyText)).toBeLessThan(1_000_000);
  });
});

it('createOnce creates a value on first use only', () => {
  const create = vi.fn(() => ({ a: 1 }));
  const get = createOnce(create);
  expect(create).not.toHaveBeenCalled();
  expect(get()).toBe(get());
  expect(create).toHaveBeenCalledTimes(1);
});
