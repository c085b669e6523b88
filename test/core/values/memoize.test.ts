import { describe, expect, it } from 'vitest';
import {
  copyText,
  MAX_MEMOIZED_LENGTH,
  MAX_MEMOIZED_TEXTS,
  memoize,
} from '../../../src/core/values/memoize.ts';

function counting() {
  const asked: string[] = [];
  const lengthOf = memoize((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, lengthOf };
}

describe('remembered', () => {
  it('finds a text once', () => {
    const { asked, lengthOf } = counting();
    expect([lengthOf('ab'), lengthOf('ab'), lengthOf('')]).toEqual([2, 2, 0]);
    expect([lengthOf(''), asked]).toEqual([0, ['ab', '']]);
  });
  it('remembers no more texts than it may', () => {
    const { asked, lengthOf } = counting();
    for (let i = 0; i <= MAX_MEMOIZED_TEXTS; i += 1) lengthOf(`text ${i}`);
    asked.length = 0;
    expect(lengthOf('text 0')).toBe(6);
    expect(asked).toEqual(['text 0']);
  });
  it('remembers the latest texts, however many came before', () => {
    const { asked, lengthOf } = counting();
    for (let i = 0; i <= MAX_MEMOIZED_TEXTS; i += 1) lengthOf(`text ${i}`);
    for (const text of ['one', 'two', 'one', 'two']) lengthOf(text);
    expect(asked.slice(MAX_MEMOIZED_TEXTS + 1)).toEqual(['one', 'two']);
  });
  it('does not keep prose', () => {
    const { asked, lengthOf } = counting();
    const long = 'x'.repeat(MAX_MEMOIZED_LENGTH + 1);
    expect([lengthOf(long), lengthOf(long), asked.length]).toEqual([201, 201, 2]);
    const short = long.slice(1);
    expect([lengthOf(short), lengthOf(short), asked.length]).toEqual([200, 200, 3]);
  });
});

describe('ownText', () => {
  it.each(['', 'plain', 'naïve – 数', '\ud800 alone'])('is the same text: %j', (text) =>
    expect(copyText(text)).toBe(text),
  );
});
