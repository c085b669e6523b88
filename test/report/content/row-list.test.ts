import { expect, it } from 'vitest';
import { RowList } from '../../../src/report/content/row-list.ts';

function format(...rows: number[]): string {
  const list = new RowList();
  for (const row of rows) list.add(row);
  return list.format('Row');
}

it.each([
  [[4], 'row 4'],
  [[4, 4], 'row 4'],
  [[4, 5, 6], 'rows 4-6'],
  [[2, 5, 9], 'rows 2, 5 and 9'],
  [[2, 3, 9], 'rows 2-3 and 9'],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17, 18], 'rows 1, 3, 5, 7, 9, 11, 13, 15 and 2 more'],
])('%j', (rows, expected) => {
  expect(format(...rows)).toBe(expected);
});

it('counts a row that is added twice in a row once', () => {
  const list = new RowList();
  for (const row of [2, 2, 3]) list.add(row);
  expect(list.count).toBe(2);
});

it('has the first row', () => {
  const list = new RowList();
  expect(list.first).toBeUndefined();
  list.add(7);
  list.add(9);
  expect(list.first).toBe(7);
});
