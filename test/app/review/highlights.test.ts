import { describe, expect, it } from 'vitest';
import {
  buildHighlight,
  countHighlightedCells,
  groupFindingsByColumn,
  VERDICT_COLUMN,
} from '../../../src/app/review/highlights.ts';
import type { Finding } from '../../../src/core/model/report.ts';
import { DAYS, finding, RULE, result } from '../../report/reports.ts';
import { reviewTickets } from './reviewed.ts';

const { reviewed, dates } = await reviewTickets();
const { file, input } = reviewed;
const highlight = (findings: readonly Finding[], action: 'fix' | 'wait' = 'fix') =>
  buildHighlight(findings, result(2, 'closed', { action, ...DAYS }), {
    file,
    dates,
    findRuleText: () => RULE,
  });

describe('groupFindingsByColumn', () => {
  it('groups by column of the sheet, and findings without a cell at the verdict', () => {
    const [rin, again, row] = [
      finding('a/b', 'note', { field: 'rin' }),
      finding('a/c', 'note', { field: 'rin' }),
      finding('a/d', 'note'),
    ];
    expect([...groupFindingsByColumn([rin, again, row], input)]).toEqual([
      [(input.findColumn(rin) ?? 0) + 3, [rin, again]],
      [VERDICT_COLUMN, [row]],
    ]);
  });
});

describe('buildHighlight', () => {
  it('has the color of a fault, and a note with each fault and its remedy, the worst first, and the days', () => {
    const { style, note } = highlight([
      finding('a/b', 'note', { field: 'rin' }),
      finding('a/c', 'closed', { field: 'rin', cell: 'H5' }),
    ]);
    expect(style).toBe('faulty');
    expect(note).toBe(
      `RIN: made-up message\n${RULE.cure}\n(a/c)\n\nRIN: made-up message\n${RULE.cure}\n(a/b)\n\nBy Tue 12/8/2026 (last day: Wed 12/9/2026).`,
    );
  });
  it('has other colors for what waits, for a question and for a note', () => {
    expect(highlight([finding('a/b', 'closed')], 'wait').style).toBe('early');
    expect(highlight([finding('a/b', 'delayed')]).style).toBe('early');
    expect(highlight([finding('a/b', 'denied')]).style).toBe('faulty');
    expect(highlight([finding('a/b', 'review')]).style).toBe('question');
    expect(highlight([finding('a/b', 'note')]).style).toBe('noted');
  });
});

it('countHighlightedCells counts cells, and collects columns with a fault', () => {
  const cells = [...file.results].flatMap(({ findings }) => [
    ...groupFindingsByColumn(findings, input).keys(),
  ]);
  const { highlightedCells, faultyColumns } = countHighlightedCells(file, input);
  expect(highlightedCells).toBe(cells.length);
  expect(cells.length).toBeGreaterThan(2);
  expect(faultyColumns).toContain(input.findColumn({ field: 'rin', cell: null }));
});
