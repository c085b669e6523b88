import { describe, expect, it } from 'vitest';
import type { Comparison, FixedFinding } from '../../../src/core/model/report.ts';
import { describeComparison, renderFixedLines } from '../../../src/report/content/comparison.ts';
import { finding, report, tickets } from '../reports.ts';

const fixed = (more: Partial<FixedFinding> = {}): FixedFinding => ({
  file: tickets(),
  row: 3,
  rule: 'ticket/rin-invalid',
  field: 'rin',
  column: 'RIN',
  cell: 'N3',
  ...more,
});
const compared = (list: FixedFinding[]): Comparison => ({
  file: 'of 123456789.json',
  asOf: '2026-11-23',
  fresh: new Set([finding('ticket/x', 'note')]),
  fixed: list,
  outgrown: [],
  remaining: 5,
});
const lines = (list: FixedFinding[], files = [tickets()]) =>
  renderFixedLines(report(files, { baseline: compared(list) }));

it('describeComparison has three counts, each without line breaks, and a masked file name', () => {
  expect(describeComparison(compared([fixed(), fixed()]))).toBe(
    'Compared with of #########.json: 1\u00a0new, 2\u00a0fixed, 5\u00a0still\u00a0open',
  );
});

it('describeComparison names what only time changed', () => {
  const early = fixed({ rule: 'ticket/too-early' });
  const describeIt = (outgrown: FixedFinding[]) =>
    describeComparison({ ...compared([]), outgrown }).replaceAll('\u00a0', ' ');
  expect(describeIt([early])).toContain('0 fixed, 1 no longer too early, 5 still open');
  expect(describeIt([early, fixed({ rule: 'ticket/information-due' })])).toContain(
    '0 fixed, 2 no longer apply (only the date changed), 5 still open',
  );
});

describe('renderFixedLines', () => {
  it('is empty without an earlier report', () => {
    expect(renderFixedLines(report([tickets()]))).toEqual([]);
  });
  it('names the location and the rule', () => {
    const whole = fixed({ row: null, rule: 'file/x' });
    const noField = fixed({ field: null, column: null, cell: null });
    expect(lines([fixed(), whole, noField])).toEqual([
      'Row 3, RIN (N3): ticket/rin-invalid',
      'The whole file: file/x',
      'Row 3: ticket/rin-invalid',
    ]);
  });
  it('names the file if there are several', () => {
    expect(lines([fixed()], [tickets(), tickets()])).toEqual([
      'drafts.csv, Row 3, RIN (N3): ticket/rin-invalid',
    ]);
  });
  it('lists ten and counts the rest', () => {
    const list = lines(Array.from({ length: 12 }, () => fixed()));
    expect(list).toHaveLength(11);
    expect(list.at(-1)).toBe('… and 2 more');
  });
  it('removes control characters of the earlier report', () => {
    expect(lines([fixed({ rule: 'x\u001b[31m' })])[0]).not.toContain('\u001b');
  });
});
