import { describe, expect, it } from 'vitest';
import { CellReader, type CellXml } from '../../../../src/formats/xlsx/sheet/cells.ts';
import { type NumberFormat, parseFormat } from '../../../../src/formats/xlsx/sheet/number-format.ts';
import { readSharedStrings, SharedStrings } from '../../../../src/formats/xlsx/sheet/shared-strings.ts';
import { archiveOf, partOf, REFUSALS } from '../archive.ts';
import { sharedStrings } from '../package.ts';

const archive = await archiveOf({ strings: sharedStrings('<t>first</t>', '<t>second</t>') });
const strings = new SharedStrings(await readSharedStrings(archive, partOf(archive, 'strings')));
const FORMATS: NumberFormat[] = [
  { kind: 'plain' },
  { kind: 'date' },
  { kind: 'time' },
  { kind: 'duration' },
  parseFormat('000-00;-000'),
];

function read(cell: Partial<CellXml>, date1904 = false): [string, string | undefined] {
  const reader = new CellReader(strings, FORMATS, date1904, REFUSALS);
  const empty = { type: undefined, style: undefined, value: undefined, inline: undefined, formula: false };
  return [reader.read({ ...empty, ...cell }), reader.fact];
}

describe('a cell', () => {
  it.each<[string, Partial<CellXml>, string, string | undefined]>([
    ['shared', { type: 's', value: '1' }, 'second', undefined],
    ['inline', { type: 'inlineStr', inline: ' text ' }, ' text ', undefined],
    ['of a formula with text', { type: 'str', value: 'a_x000D_b', formula: true }, 'a\rb', undefined],
    ['number', { value: '12.50' }, '12.5', 'number'],
    ['long number', { type: 'n', value: '1234567890123456' }, '1234567890123460', 'rounded'],
    ['that is no number', { value: 'x' }, '', 'error'],
    ['boolean', { type: 'b', value: '1' }, 'TRUE', 'boolean'],
    ['#N/A', { type: 'e', value: '#N/A' }, '', '#N/A'],
    ['#DIV/0! of a formula', { type: 'e', value: '#DIV/0!', formula: true }, '', '#DIV/0!'],
    ['error of another program', { type: 'e', value: 'Err:502' }, '', 'error'],
    ['date', { value: '46266', style: '1' }, '2026-09-01', 'date'],
    // exceljs's stream reader returns the serial number instead.
    ['date of a formula', { value: '46266', style: '1', formula: true }, '2026-09-01', 'date'],
    ['time', { value: '0.25', style: '2' }, '06:00:00', 'date'],
    ['duration', { value: '1.25', style: '3' }, '30:00:00', 'date'],
    ['negative date', { value: '-1', style: '1' }, '-1', 'number'],
    ['zeros', { value: '123', style: '4' }, '001-23', 'formatted-zeros'],
    ['negative zeros', { value: '-12', style: '4' }, '-012', 'formatted-zeros'],
    ['fraction under zeros', { value: '1.5', style: '4' }, '1.5', 'number'],
    ['of an unknown style', { value: '7', style: '99' }, '7', 'number'],
    ['ISO date', { type: 'd', value: '2026-09-01T00:00:00Z' }, '2026-09-01', 'date'],
    ['ISO date with time', { type: 'd', value: '2026-09-01T08:30' }, '2026-09-01 08:30:00', 'date'],
    ['ISO date just before midnight', { type: 'd', value: '2026-08-31T23:59:59.9' }, '2026-09-01', 'date'],
    [
      'ISO date with no such time',
      { type: 'd', value: '2026-09-01T25:61:61' },
      '2026-09-01T25:61:61',
      undefined,
    ],
    ['ISO time', { type: 'd', value: 'T08:30:15' }, '08:30:15', 'date'],
    ['empty', {}, '', undefined],
    ['shared without an index', { type: 's', value: '' }, '', undefined],
    ['of a formula without a result', { formula: true }, '', 'formula-empty'],
    ['of a formula with an empty result', { value: '', formula: true }, '', 'formula-empty'],
  ])('%s', (_, cell, text, fact) => {
    expect(read(cell)).toEqual([text, fact]);
  });

  it('counts dates from 1904 if the workbook does', () => {
    expect(read({ value: '0', style: '1' }, true)).toEqual(['1904-01-01', 'date']);
  });

  it('is refused if it refers to a text that is missing', () => {
    expect(() => read({ type: 's', value: '2' })).toThrow('a cell refers to a text that is missing');
    expect(() => read({ type: 's', value: '-1' })).toThrow('a cell refers to a text that is missing');
  });

  it('forgets the fact of the cell before', () => {
    const reader = new CellReader(strings, FORMATS, false, REFUSALS);
    const cell = { type: 'b', style: undefined, value: '1', inline: undefined, formula: false };
    reader.read(cell);
    reader.read({ ...cell, type: 's' });
    expect(reader.fact).toBeUndefined();
  });
});
