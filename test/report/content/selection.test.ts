import { describe, expect, it } from 'vitest';
import { divideLimit } from '../../../src/report/content/selection.ts';

describe('divideLimit', () => {
  it.each([
    [[10, 20], 50, [10, 20]],
    [[10, 200], 50, [10, 40]],
    [[200, 10, 200], 50, [20, 10, 20]],
    [[5, 5], 5, [3, 2]],
    [[0, 7], 3, [0, 3]],
    [[], 3, []],
    [[4, 4], Number.POSITIVE_INFINITY, [4, 4]],
  ])('%j of %d', (findings, limit, expected) => {
    expect(divideLimit(findings, limit)).toEqual(expected);
  });
});
