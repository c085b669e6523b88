import { expect, it } from 'vitest';
import { median, min, ratio } from './measure.ts';
import {
  type BenchRun,
  describeMachine,
  inMegabytes,
  inMilliseconds,
  type Line,
  tableOf,
  times,
} from './table.ts';

const cost = (wall: number) => ({ wall, cpu: wall * 2, memory: wall * 3 });

function run(at: string, ...lines: Line[]): BenchRun {
  return { at, machine: '2 x made-up processor', lines };
}

function cellsOf(...runs: BenchRun[]): string[][] {
  const lines = tableOf(runs).split('\n').slice(2, -3);
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it('shows what each run measured, and which goals they exceeded', () => {
  const [first, second] = [
    run('2026-11-24T08:00:00Z', {
      what: 'a check',
      than: 'b',
      time: times(1.5, 1.5),
      cpu: times(2.1, 2),
      memory: inMegabytes(301.4e6, 300),
    }),
    run('2026-11-24T12:00:00Z', {
      what: 'a check',
      than: 'b',
      time: times(1.4, 1.5),
      cpu: times(1.9, 2),
      memory: inMegabytes(302e6, 300),
    }),
  ];
  expect(cellsOf(first, second)).toEqual([
    ['a check', 'b', '1.40-1.50 of 1.5', '1.90-2.10 of 2, not always', '301-302 of 300 MB, not reached'],
  ]);
  expect(tableOf([first, second])).toContain(
    '2 x made-up processor; measured 2026-11-24 08:00 and 2026-11-24 12:00 UTC.',
  );
});

it('has the lines of the last run, and leaves blank what they did not measure', () => {
  const old = run('2026-11-24T08:00:00Z', { what: 'gone', than: 'b', time: times(1, 2) });
  const last = run('2026-11-24T12:00:00Z', { what: 'new', than: '', cpu: inMilliseconds(80.4, 100) });
  expect(cellsOf(old, last)).toEqual([['new', '', '', '80 of 100 ms', '']]);
});

it('names the processors and the versions', () => {
  expect(describeMachine()).toMatch(/^\d+ x .+, Node \d+\.\d+\.\d+, csv-parse 7.+/);
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
