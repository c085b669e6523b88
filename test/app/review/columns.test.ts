import { describe, expect, it } from 'vitest';
import { ADDED_COLUMNS, planColumns, type ReviewColumn } from '../../../src/app/review/columns.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';
import { toPixels } from '../../../src/formats/xlsx/write/column-width.ts';
import { MAX_PRINTED_PIXELS } from '../../../src/formats/xlsx/write/print.ts';

const column = (header: string, more: Partial<ReviewColumn> = {}): ReviewColumn => ({
  header,
  field: undefined,
  ...more,
});
const mco = TICKET.fields.find(({ name }) => name === 'mco');
const start = ADDED_COLUMNS.length;

describe('planColumns', () => {
  it('shows and prints all columns that fit a page, with the widths of the input', () => {
    const { widths, folded, printed } = planColumns(
      [column('A', { width: 9 }), column('B', { width: 200 })],
      new Set([1]),
    );
    expect(widths).toEqual([...ADDED_COLUMNS.map(([, width]) => width), 9, 80]);
    expect(folded.size).toBe(0);
    expect(printed).toBe(start + 2);
  });
  it('folds away columns that do not fit, but none that names the row or has a fault', () => {
    const wide = Array.from({ length: 12 }, (_, i) => column(`C${i}`, { width: 20 }));
    const columns = [...wide, column('Plan', { field: mco, width: 20 }), column('Fault', { width: 20 })];
    const { widths, folded, printed } = planColumns(columns, new Set([13]));
    expect(folded.has(start)).toBe(false);
    expect(folded.has(start + 11)).toBe(true);
    expect([folded.has(start + 12), folded.has(start + 13)]).toEqual([false, false]);
    expect(printed).toBe(widths.length);
    const shown = widths.filter((_, i) => !folded.has(i)).map(toPixels);
    expect(shown.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(MAX_PRINTED_PIXELS);
  });
  it('prints the first columns if those that matter do not fit', () => {
    const columns = Array.from({ length: 20 }, (_, i) => column(`C${i}`, { width: 20 }));
    const { folded, printed } = planColumns(columns, new Set(columns.keys()));
    expect(folded.size).toBe(0);
    expect(printed).toBeLessThan(start + 20);
    expect(printed).toBeGreaterThan(start);
  });
  it('leaves room for a date', () => {
    const field = TICKET.fields.find(({ name }) => name === 'disputeFiledOn');
    expect(planColumns([column('Sent', { field, width: 8 })], new Set()).widths.at(-1)).toBe(11.5);
  });
  it('keeps a hidden column out of sight unless it has a fault', () => {
    const columns = [column('A', { hidden: true }), column('B', { hidden: true })];
    expect([...planColumns(columns, new Set([1])).folded]).toEqual([start]);
  });
});
