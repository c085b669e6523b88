import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/core/model/field.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { show, showColumn, showDay, showHeader, showTrusted } from '../../../src/core/values/redact.ts';

describe('show', () => {
  it('shows the shape, not the value', () => {
    expect(show('100200301', { showValues: false })).toBe('9 digits');
  });
  it('shows the value if requested, in one short line', () => {
    expect(show('100200301', { showValues: true })).toBe('"100200301"');
    expect(show('a\nb\u001b[31m', { showValues: true })).toBe('"a b [31m"');
    expect(show('x'.repeat(40), { showValues: true })).toBe(`"${'x'.repeat(40)}"`);
    expect(show('x'.repeat(41), { showValues: true })).toBe(`"${'x'.repeat(40)}…"`);
  });
});

describe('showColumn', () => {
  const column = (more: Partial<Column>): Column => ({
    index: 5,
    letter: 'F',
    header: 'Fax',
    field: null,
    by: null,
    label: 'Fax',
    ...more,
  });
  it.each<[string, Partial<Column>, string]>([
    ['a header and its letter', {}, '"Fax" (column F)'],
    ['a header with blanks around', { header: ' Fax ' }, '"Fax" (column F)'],
    ['the letter where the header may be data', { header: '100200301', label: 'F' }, 'column F'],
    ['a header of two lines', { header: 'Fax\nnumber', label: 'Fax\nnumber' }, '"Fax number" (column F)'],
    ['a long header', { header: 'x'.repeat(50), label: 'x'.repeat(50) }, `"${'x'.repeat(40)}…" (column F)`],
    ['the cell of a value in a form', { letter: 'B', row: 17 }, '"Fax" (cell B17)'],
    ['a key', { letter: '', header: 'rin', label: 'rin' }, '"rin"'],
    [
      'a key that may be data',
      { letter: '', header: 'id100200301', label: 'a key of your own' },
      'a key of your own',
    ],
  ])('%s', (_, more, shown) => expect(showColumn(column(more))).toBe(shown));
});

describe('showDay, showTrusted and showHeader', () => {
  it('show a day as ISO', () => expect(showDay(20_781 as Day)).toBe('Tue 11/24/2026'));
  it('show our own words unchanged', () => expect(showTrusted('Medicaid ID')).toBe('Medicaid ID'));
  it('show a header of a layout in one short line', () => {
    expect(showHeader('Fax\u202enumber')).toBe('Fax number');
    expect(showHeader('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
  });
});
