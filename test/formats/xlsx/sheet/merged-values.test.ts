import { expect, it } from 'vitest';
import { MergedValues } from '../../../../src/formats/xlsx/sheet/merged-values.ts';

const merge = (top: number, left: number, bottom: number, right = left) => ({ top, left, bottom, right });
const textsFor = (values: MergedValues, row: number) =>
  values.findFor(row).map(({ column, text }) => [column, text]);

it('a cell merged downwards has its value in each row below, in its first column alone', () => {
  const values = new MergedValues([merge(2, 0, 4, 2), merge(2, 5, 3), merge(2, 7, 2, 9)]);
  expect(values.isEmpty).toBe(false);
  values.add(2, 0, 'Molina', undefined);
  values.add(2, 5, '10', 'number');
  values.add(2, 6, 'not merged', undefined);
  values.add(2, 7, 'merged to the right', undefined);
  expect(textsFor(values, 2)).toEqual([]);
  expect(textsFor(values, 3)).toEqual([
    [0, 'Molina'],
    [5, '10'],
  ]);
  expect(values.findFor(3)[1]?.fact).toBe('number');
  expect(textsFor(values, 4)).toEqual([[0, 'Molina']]);
  expect(textsFor(values, 5)).toEqual([]);
});

it('the next merge of a column follows the one before', () => {
  const values = new MergedValues([merge(2, 0, 3), merge(4, 0, 5)]);
  values.add(2, 0, 'Molina', undefined);
  values.add(4, 0, 'Aetna', undefined);
  expect(textsFor(values, 5)).toEqual([[0, 'Aetna']]);
});

it('a merge whose first cell is empty has no value', () => {
  expect(textsFor(new MergedValues([merge(2, 0, 3)]), 3)).toEqual([]);
});

it('none are in a sheet without merges, or with merges to the right', () => {
  expect(new MergedValues([]).isEmpty).toBe(true);
  expect(new MergedValues([merge(1, 0, 1, 5)]).isEmpty).toBe(true);
});
