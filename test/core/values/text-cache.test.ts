import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MEMOIZED_LENGTH } from '../../../src/core/values/memoize.ts';
import { MAX_CACHED_TEXTS, TextCache } from '../../../src/core/values/text-cache.ts';

/** A cache after as many distinct texts as it holds, and one more. */
function createFullCache(repeats: number): TextCache<string> {
  const cache = new TextCache<string>(true);
  for (let i = 0; i <= MAX_CACHED_TEXTS; i += 1) {
    cache.store(`text ${i}`, `value ${i}`);
    for (let k = 0; k < repeats; k += 1) cache.find(`text ${i}`);
  }
  return cache;
}

describe('TextCache', () => {
  it('finds what was stored for a text, and nothing for another', () => {
    const cache = new TextCache<string>(true);
    expect(cache.store('a', 'A')).toBe('A');
    cache.store('b', 'B');
    expect([cache.find('a'), cache.find('b'), cache.find('c')]).toEqual(['A', 'B', undefined]);
  });
  it('never finds anything but what was last stored for the text', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string()), { maxLength: 100 });
    fc.assert(
      fc.property(texts, fc.boolean(), (sequence, countsAdjacent) => {
        const cache = new TextCache<number>(countsAdjacent);
        const map = new Map<string, number>();
        sequence.forEach((text, i) => {
          expect(cache.find(text)).toBe(map.get(text));
          cache.store(text, i);
          map.set(text, i);
        });
      }),
    );
  });
  it('drops everything once full, and goes on if texts repeat', () => {
    const cache = createFullCache(1);
    expect([cache.find('text 0'), cache.accepts('text 0')]).toEqual([undefined, true]);
    expect(cache.find(`text ${MAX_CACHED_TEXTS}`)).toBe(`value ${MAX_CACHED_TEXTS}`);
  });
  it('stores nothing more if hardly any text repeats', () => {
    const cache = createFullCache(0);
    cache.store('a', 'A');
    cache.store('b', 'B');
    expect([cache.accepts('a'), cache.find('a'), cache.find('b')]).toEqual([false, undefined, 'B']);
  });
  it('counts a text that repeats the one before it only if it should', () => {
    const cache = new TextCache<string>(false);
    for (let i = 0; i <= MAX_CACHED_TEXTS; i += 1) {
      cache.store(`text ${i}`, '');
      cache.find(`text ${i}`);
    }
    expect(cache.accepts('a')).toBe(false);
  });
  it('keeps a long text only until the next one', () => {
    const cache = new TextCache<string>(true);
    const long = 'x'.repeat(MAX_MEMOIZED_LENGTH + 1);
    cache.store(long, 'long');
    expect([cache.accepts(long), cache.find(long)]).toEqual([false, 'long']);
    cache.store('a', 'A');
    expect(cache.find(long)).toBeUndefined();
  });
});
