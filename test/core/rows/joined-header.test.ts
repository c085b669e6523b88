import { describe, expect, it } from 'vitest';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import type { Dictionary } from '../../../src/core/model/field.ts';
import { joinHeaderRows, joinHeaders } from '../../../src/core/rows/joined-header.ts';

const twoRows = { ...REGISTRATION, template: { headers: [], headerRows: 2 } } as unknown as Dictionary;

describe('joinHeaders', () => {
  it('joins a group and a column header', () => {
    expect(joinHeaders(' Provider \n', 'Name')).toBe('Provider Name');
    expect(joinHeaders('', 'NPI')).toBe('NPI');
  });
});

describe('joinHeaderRows', () => {
  it('joins headers that the layout has, spans rows, and goes beyond the shorter row', () => {
    const above = { row: 1, cells: ['First', 'Medicaid ID', 'Contact'] };
    const row = { row: 2, cells: ['Name', '', 'Email', 'Phone'] };
    expect(joinHeaderRows(above, row, twoRows)).toEqual([
      { row: 2, cells: ['First Name', 'Medicaid ID', 'Email', 'Phone'] },
    ]);
    const longer = joinHeaderRows(
      { row: 1, cells: ['', 'First', 'Phone'] },
      { row: 2, cells: ['NPI'] },
      twoRows,
    );
    expect(longer).toEqual([{ row: 2, cells: ['NPI', 'First', 'Phone'] }]);
  });
  it('does not join rows that are not adjacent, nor for layouts with one header row', () => {
    expect(joinHeaderRows(undefined, { row: 2, cells: [] }, twoRows)).toEqual([]);
    expect(joinHeaderRows({ row: 1, cells: [] }, { row: 3, cells: [] }, twoRows)).toEqual([]);
    expect(joinHeaderRows({ row: 1, cells: [] }, { row: 2, cells: [] }, REGISTRATION as Dictionary)).toEqual(
      [],
    );
  });
});

describe('without a layout', () => {
  const join = (above: string[], own: string[]) =>
    joinHeaderRows({ row: 1, cells: above }, { row: 2, cells: own }, REGISTRATION as Dictionary);
  it('joins groups that span columns with the headers below them', () => {
    expect(join(['Provider', '', 'Person', ''], ['Name', 'NPI', 'First', 'Last'])).toEqual([
      { row: 2, cells: ['Provider Name', 'Provider NPI', 'Person First', 'Person Last'] },
    ]);
  });
  it('leaves a title, headers over records, and rows with numbers alone', () => {
    expect(join(['Staff of October'], ['First Name', 'Last Name'])).toEqual([]);
    expect(join(['First Name', 'Last Name'], ['Maren', 'Testwell'])).toEqual([]);
    expect(join(['NPI', 'Name', ''], ['1234567893', 'Maren', 'Testwell'])).toEqual([]);
  });
});
