import { expect, it } from 'vitest';
import { findWrongRows, type NamedRows, parseRows } from '../../../src/cli/commands/show-rows.ts';

const read = (...texts: string[]) => {
  const named = parseRows(texts);
  return named && { rows: [...named.rows], single: [...named.single] };
};

it('parseRows reads numbers, ranges and lists', () => {
  expect(read()).toBeUndefined();
  expect(read('13', '4-6')).toEqual({ rows: [13, 4, 5, 6], single: [13] });
  expect(read('4,7', ' 9 ')).toEqual({ rows: [4, 7, 9], single: [4, 7, 9] });
});

it.each([['x'], ['-1'], ['6-4'], ['1-99999'], ['1.5'], ['12345678']])('parseRows refuses %s', (text) => {
  expect(() => read(text)).toThrow('show: Type row numbers like 13 or 4-9 after the file.');
});

it('findWrongRows lets a range have rows without a record, but not nothing else', () => {
  const named = parseRows(['4-6', '9']) as NamedRows;
  expect(findWrongRows(named, [5])).toEqual([]);
  expect(findWrongRows(named, [5, 9])).toEqual([9]);
  expect(findWrongRows(named, [4, 5, 6, 9])).toEqual([4, 5, 6, 9]);
});
