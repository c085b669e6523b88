import { expect, it } from 'vitest';
import { median, min, ratio } from './measure.ts';
import { memoryLine, ratioLine, tableOf } from './table.ts';

const cost = (wall: number) => ({ wall, cpu: wall * 2, memory: wall * 3 });

it('marks only the lines that exceed their limit', () => {
  const lines = [ratioLine('a', 1.5, 1.5, 'b'), ratioLine('c', 1.51, 1.5, 'd'), memoryLine('e', 301e6, 300)];
  const table = tableOf(lines, new Date('2026-11-24T12:00:00Z')).split('\n');
  expect(table.slice(2, 5).map((line) => line.split('|').map((cell) => cell.trim()))).toEqual([
    ['', 'a', '1.5 x b', '1.50', ''],
    ['', 'c', '1.5 x d', '1.51 (not reached)', ''],
    ['', 'e', '300 MB', '301 MB (not reached)', ''],
  ]);
  expect(table[6]).toMatch(/^\d+ x .+, Node \d+\.\d+\.\d+, csv-parse 7.+, 2026-11-24\.$/);
});

it('compares the minimum of short runs and the median of pairs of long runs', () => {
  const [ours, theirs] = [
    [cost(4), cost(2), cost(9)],
    [cost(1), cost(2), cost(3)],
  ];
  expect(ratio(ours, theirs, 'wall', 'min')).toBe(2);
  expect(ratio(ours, theirs, 'wall', 'median')).toBe(3);
  expect(median([3, 1, 2, 10])).toBe(2.5);
  expect(min([3, 1, 2])).toBe(1);
});
