import { describe, expect, it } from 'vitest';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import type { Dictionary } from '../../../src/core/model/field.ts';
import { joinHeaderRows, joinHeaders } from '../../../src/core/rows/joined-header.ts';

const twoRows = { ...REGISTRATION, template: { headers: [], headerRows: 2 } } as unknown as Dictionary;

describe('joinHeaders', () => {
  it('makes one header of a group and a column', () => {
    expect(joinHeaders(' Provider \n', 'Name')).toBe('Provider Name');
    expect(joinHeaders('', 'NPI')).toBe('NPI');
  });
});

describe('joinRows', () => {
  it('joins where the layout names the joined header, spans, and goes beyond the shorter row', () => {
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
  it('leaves rows alone that do not follow each other, and layouts with one header row', () => {
    expect(joinHeaderRows(undefined, { row: 2, cells: [] }, twoRows)).toEqual([]);
    expect(joinHeaderRows({ row: 1, cells: [] }, { row: 3, cells: [] }, twoRows)).toEqual([]);
    expect(joinHeaderRows({ row: 1, cells: [] }, { row: 2, cells: [] }, REGISTRATION as Dictionary)).toEqual(
      [],
    );
  });
});
