import { describe, expect, it } from 'vitest';
import {
  buildHighlight,
  countHighlightedCells,
  groupFindingsByColumn,
} from '../../../src/app/review/highlights.ts';
import { finding } from '../../report/reports.ts';
import { reviewTickets } from './reviewed.ts';

const { reviewed } = await reviewTickets();
const { file, input } = reviewed;

describe('groupFindingsByColumn', () => {
  it('groups by column, and findings without a cell at the verdict', () => {
    const [rin, again, row] = [
      finding('a/b', 'note', { field: 'rin' }),
      finding('a/c', 'note', { field: 'rin' }),
      finding('a/d', 'note'),
    ];
    expect([...groupFindingsByColumn([rin, again, row], input)]).toEqual([
      [input.findColumn(rin), [rin, again]],
      [input.verdictColumn, [row]],
    ]);
  });
});

describe('buildHighlight', () => {
  it('has the color of a fault, and a note with the worst finding first', () => {
    const highlight = buildHighlight(
      [finding('a/b', 'note', { field: 'rin' }), finding('a/c', 'closed', { field: 'rin' })],
      file,
    );
    expect(highlight.style).toBe('faulty');
    expect(highlight.note).toBe('closed: rin: made-up message (a/c)\nnote: rin: made-up message (a/b)');
  });
  it('has another color for notes alone', () => {
    expect(buildHighlight([finding('a/b', 'note')], file).style).toBe('noted');
  });
});

it('countHighlightedCells counts cells, and collects rules', () => {
  const rules = new Set<string>();
  const cells = [...file.results].flatMap(({ findings }) => [
    ...groupFindingsByColumn(findings, input).keys(),
  ]);
  expect(countHighlightedCells(file, input, rules)).toBe(cells.length);
  expect(cells.length).toBeGreaterThan(2);
  expect([...rules]).toContain('ticket/rin-invalid');
});
