import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Dictionary } from '../../../src/core/model/field.ts';
import type { CellFact } from '../../../src/core/model/input.ts';
import type { SkippedRange, SkipReason } from '../../../src/core/model/read-notes.ts';
import { listSkippedRows, RowClassifier, SkippedRows } from '../../../src/core/rows/skipped-rows.ts';
import { readHeader } from '../../support/header.ts';

const TICKET = getDictionary('ticket');
const classifierOf = (headers: readonly string[], dictionary: Dictionary = TICKET) =>
  new RowClassifier(readHeader(headers, dictionary));
const wide = classifierOf(['#', 'Recipient Name', 'MCO', 'Billed Amount', 'Paid Amount', 'Notes']);
const narrow = classifierOf(['Medicaid ID', 'Remark']);
const classify = (cells: string[], facts?: [number, CellFact][], classifier = wide) =>
  classifier.classify({ row: 2, cells, ...(facts && { facts: new Map(facts) }) });

describe('RowClassifier', () => {
  it.each<[string[], string[]]>([
    [['Medicaid ID'], ['medicaid id']],
    [
      ['Medicaid ID', '30', '60'],
      ['Medicaid ID', '30', '60'],
    ],
    [
      ['Medicaid ID', 'Remark'],
      ['Medicaid ID', 'Remark', '', ' '],
    ],
  ])('takes the header %j, once more as %j, for a header', (headers, cells) => {
    expect(classify(cells, undefined, classifierOf(headers))).toBe('header');
  });
  it.each([[['Medicaid ID', 'Testwell']], [['', '', '', 'Medicaid ID', 'Remark']]])(
    'takes %j, which begins like the header, for a record',
    (cells) => expect(classify(cells, undefined, narrow)).toBeUndefined(),
  );
  it('takes one header alone for a heading, not for the header', () => {
    expect(classify(['', 'Recipient Name'])).toBe('heading');
  });
  it('takes a row whose only cell could not be read for a note', () => {
    expect(classify([], [[1, 'error']])).toBe('note');
  });
  it.each<[string[]]>([
    [['1', 'Testwell, Maren', 'Molina', '100', '0', '']],
    [['', 'Testwell', 'Molina']],
    [['', '', '', '100', '0']],
    [['7', '901200300']],
    [['', 'Total Rehab Clinic', '', '1234567893', '111222333001']],
    [['', 'Total', 'Molina', '100']],
    [['Total', '', '', '10/15/2026']],
    [['#', 'Recipient Name', 'MCO']],
    [[' Maren', ' Testwell']],
  ])('takes %j for a record', (cells) => {
    expect(classify(cells)).toBeUndefined();
  });
  it.each<[string[], SkipReason | 'blank']>([
    [[], 'blank'],
    [['', ' ', '\u00a0'], 'blank'],
    [['EXAMPLE', 'Testwell', 'Molina'], 'example'],
    [['', 'EXAMPLE Testwell'], 'example'],
    [['Total', '', '', '$1,200.00', '0'], 'total'],
    [['', '', 'Grand total:', '1200', '-'], 'total'],
    [['25', 'TOTALS', '', '(1,200.50)'], 'total'],
    [['Subtotal', '25 claims'], 'total'],
    [['', '', 'Molina Total', '615'], 'total'],
    [['', '', 'Sum', '615'], 'total'],
    [['Total billed', '1200', 'Total paid:', '300'], 'total'],
    [['Total'], 'total'],
    [['', '', '', '', '', 'Total'], 'total'],
    [['26'], 'number'],
    [['26.'], 'number'],
    [['', '', '', '$615.00'], 'number'],
    [['October 2026'], 'heading'],
    [['', 'Molina Healthcare'], 'heading'],
    [['', '', '', 'October'], 'note'],
    [['Prepared by the billing office, call with questions'], 'note'],
    [[' # ', 'RECIPIENT NAME', 'MCO', 'Billed Amount', 'Paid Amount', 'Notes'], 'header'],
  ])('takes %j for no record: %s', (cells, why) => {
    expect(classify(cells)).toBe(why);
  });
  it('counts a cell that the reader could not give', () => {
    expect(classify(['', '', ''], [[2, '#REF!']])).toBe('note');
    expect(classify(['Maren', ''], [[1, 'error']])).toBeUndefined();
    expect(
      classify(
        ['', ''],
        [
          [0, 'error'],
          [1, 'nested'],
        ],
      ),
    ).toBeUndefined();
    expect(classify(['Total', ''], [[1, 'formula-empty']])).toBe('total');
    expect(classify([''], [[0, 'guarded']])).toBe('blank');
  });
  it('keeps records of one cell in a table of few fields', () => {
    expect(classify(['111222333001'], undefined, narrow)).toBeUndefined();
    expect(classify(['Applied for'], undefined, narrow)).toBeUndefined();
    expect(classify(['', 'left in May'], undefined, narrow)).toBe('heading');
    expect(classify(['Total'], undefined, narrow)).toBe('total');
    expect(classify(['Medicaid ID', 'Remark'], undefined, narrow)).toBe('header');
  });
  it('keeps records of one cell where one field is enough', () => {
    const headers = ['RIN', 'MCO', 'Claim Number', 'Remark'];
    const list = classifierOf(headers, { ...TICKET, isOneFieldEnough: true });
    expect(classify(['901200300'], undefined, list)).toBeUndefined();
    expect(classify(['', '', '', 'left in May'], undefined, list)).toBe('note');
    expect(classify(['901200300'], undefined, classifierOf(headers))).toBe('number');
  });
});

describe('SkippedRows', () => {
  const collect = (fill: (rows: SkippedRows) => void) => {
    const ranges: SkippedRange[] = [];
    fill(new SkippedRows(ranges));
    return ranges;
  };
  it('joins consecutive rows of one reason', () => {
    const ranges = collect((rows) => {
      for (const row of [4, 5, 6, 9]) rows.add(row, 'number');
      rows.add(10, 'total');
    });
    expect(ranges).toEqual([
      { from: 4, to: 6, why: 'number' },
      { from: 9, to: 9, why: 'number' },
      { from: 10, to: 10, why: 'total' },
    ]);
    expect([...listSkippedRows(ranges)]).toEqual([
      { row: 4, why: 'number' },
      { row: 5, why: 'number' },
      { row: 6, why: 'number' },
      { row: 9, why: 'number' },
      { row: 10, why: 'total' },
    ]);
  });
  it('takes a possible heading for a note unless a record follows', () => {
    const ranges = collect((rows) => {
      rows.add(4, 'heading');
      rows.add(5, 'heading');
      rows.endHeading('heading');
      rows.endHeading('heading');
      rows.add(9, 'heading');
      rows.add(10, 'total');
      rows.add(11, 'heading');
      rows.endHeading('note');
    });
    expect(ranges.map(({ from, why }) => [from, why])).toEqual([
      [4, 'note'],
      [5, 'heading'],
      [9, 'note'],
      [10, 'total'],
      [11, 'note'],
    ]);
  });
});
