import { describe, expect, it } from 'vitest';
import { mergeChunks } from '../../../src/report/content/chunks.ts';

describe('mergeChunks', () => {
  it('joins all pieces into few chunks', () => {
    const pieces = Array.from({ length: 5_000 }, (_, i) => `${i} and some more text\n`);
    const chunks = [...mergeChunks(pieces)];
    expect(chunks.join('')).toBe(pieces.join(''));
    expect(chunks.length).toBeLessThan(4);
    expect([...mergeChunks([])]).toEqual([]);
  });
});
