import { describe, expect, it } from 'vitest';
import { findLabelField } from '../../../src/core/columns/match.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { RawRow } from '../../../src/core/model/input.ts';
import { type Form, readForm } from '../../../src/core/rows/form.ts';

const findLabel = (cell: string) => findLabelField(cell, getDictionary('ticket'));
const rowsOf = (...rows: string[][]): RawRow[] => rows.map((cells, i) => ({ row: i + 1, cells }));
const read = (...rows: string[][]) => readForm(rowsOf(...rows), findLabel) as Form | undefined;
const describeForm = (...rows: string[][]) => readForm(rowsOf(...rows), findLabel);

describe('readForm', () => {
  it('reads labels with their values beside them', () => {
    const form = read(
      ['Complaint form'],
      [],
      ['RIN:', '901200300'],
      ['Patient Name *', 'Testwell, Maren'],
      ['Section of the provider'],
      ['DOB:', '1/2/1980'],
      ['Provider NPI:', ''],
    );
    expect(form).toEqual({
      headers: ['RIN', 'Patient Name', 'DOB', 'Provider NPI'],
      record: { row: 3, cells: ['901200300', 'Testwell, Maren', '1/2/1980', ''] },
      cells: [
        { row: 3, column: 1 },
        { row: 4, column: 1 },
        { row: 6, column: 1 },
        { row: 7, column: 1 },
      ],
    });
  });
  it('reads pairs of columns', () => {
    const form = read(
      ['RIN', '901200300', '', 'MCO', 'Molina'],
      ['Claim Number', 'MADEUP-1', '', 'NPI', '1234567893'],
    );
    expect(form?.headers).toEqual(['RIN', 'MCO', 'Claim Number', 'NPI']);
    expect(form?.record.cells).toEqual(['901200300', 'Molina', 'MADEUP-1', '1234567893']);
  });
  it('reads a second column of labels that nobody knows, by their colon', () => {
    const form = read(
      ['RIN', '901200300', 'DOB:', '1/2/1980'],
      ['MCO', 'Molina'],
      ['Claim Number', 'MADEUP-1', 'Clerk:', 'Ana'],
    );
    expect(form?.headers).toEqual(['RIN', 'DOB', 'MCO', 'Claim Number', 'Clerk']);
    expect(form?.cells[4]).toEqual({ row: 3, column: 3 });
  });
  it('reads a label in the last cell of its row as one without a value', () => {
    const form = read(
      ['RIN', '901200300'],
      ['MCO', 'Molina'],
      ['Claim Number', 'MADEUP-1'],
      ['Provider NPI'],
    );
    expect(form?.headers).toEqual(['RIN', 'MCO', 'Claim Number', 'Provider NPI']);
    expect(form?.record.cells[3]).toBe('');
  });
  it('takes a label beside a label for a value', () => {
    const form = read(['RIN', 'DOB:'], ['MCO', 'Molina'], ['Claim Number', 'MADEUP-1']);
    expect(form?.headers).toEqual(['RIN', 'MCO', 'Claim Number']);
    expect(form?.record.cells[0]).toBe('DOB:');
  });
  it('takes an answer that reads like a label for a value', () => {
    const rows = [
      ['MCO', 'Molina'],
      ['Coverage in Dispute', 'NPI'],
      ['RIN', '901200300'],
      ['Claim Number', 'MADEUP-1'],
    ];
    expect(read(...rows)?.record.cells).toEqual(['Molina', 'NPI', '901200300', 'MADEUP-1']);
    const right = [
      ['Provider NPI', '1234567893'],
      ['Contact Name', 'Ana'],
      ['Denial Date', ''],
    ];
    const pairs = rows.map((row, i) => [...row, ...(right[i] ?? [])]);
    expect(read(...pairs)?.headers).toHaveLength(7);
  });
  it('finds a value that is not in the next cell', () => {
    const form = read(['RIN', '', '901200300'], ['MCO', '', 'Molina'], ['Claim Number', '', 'MADEUP-1']);
    expect(form?.record.cells).toEqual(['901200300', 'Molina', 'MADEUP-1']);
    expect(form?.cells.map(({ column }) => column)).toEqual([2, 2, 2]);
  });
  it('takes the words below a label that has nothing beside it', () => {
    const form = read(
      ['RIN:', '901200300'],
      ['MCO:', 'Molina'],
      ['Description:'],
      ['Denied though it was approved'],
    );
    expect(form?.headers).toEqual(['RIN', 'MCO', 'Description']);
    expect(form?.record.cells[2]).toBe('Denied though it was approved');
    expect(form?.cells[2]).toEqual({ row: 4, column: 0 });
  });
  it('prefers a label with a value to a heading that reads like one', () => {
    const form = read(
      ['RIN:', '901200300'],
      ['Contact Name', ''],
      ['MCO:', 'Molina'],
      ['Contact Name:', 'Noor Sample'],
    );
    expect(form?.headers).toEqual(['RIN', 'MCO', 'Contact Name', 'Contact Name']);
    expect(form?.record.cells).toEqual(['901200300', 'Molina', 'Noor Sample', '']);
  });
  it('reports two forms on one sheet, below or beside each other', () => {
    const one = [
      ['RIN:', '901200300'],
      ['MCO:', 'Molina'],
      ['Claim #:', 'MADEUP-1'],
    ];
    const two = [
      ['RIN:', '901200301'],
      ['MCO:', 'Meridian'],
      ['Claim #:', 'MADEUP-2'],
    ];
    expect(describeForm(...one, [], ...two)).toBe('several');
    expect(describeForm(...one.map((row, i) => [...row, ...(two[i] ?? [])]))).toBe('several');
  });
  it('reports a table on its side', () => {
    expect(
      describeForm(
        ['RIN', '901200300', '901200301'],
        ['MCO', 'Molina', 'Meridian'],
        ['Claim #', 'MADEUP-1', 'MADEUP-2'],
        ['DOS', '9/1/26', '9/2/26'],
      ),
    ).toBe('sideways');
  });
  it('does not take values that repeat for labels', () => {
    expect(
      read(
        ['Ada', 'Provider', 'a@x.example'],
        ['Bo', 'Provider', 'b@x.example'],
        ['Cy', 'Provider', 'c@x.example'],
      ),
    ).toBeUndefined();
  });
  it('keeps the facts of values', () => {
    const rows = rowsOf(['MCO', 'Molina'], ['RIN', '901200300'], ['Claim Number', '']);
    const [, rin, claim] = rows as [RawRow, RawRow, RawRow];
    rin.facts = new Map([[1, 'number']]);
    claim.facts = new Map([[1, 'error']]);
    expect((readForm(rows, findLabel) as Form).record.facts).toEqual(
      new Map([
        [1, 'number'],
        [2, 'error'],
      ]),
    );
  });
  it.each<[string, string[][]]>([
    [
      'a table',
      [
        ['RIN', 'MCO', 'Claim Number'],
        ['901200300', 'Molina', 'MADEUP-1'],
      ],
    ],
    [
      'a table of two columns',
      [
        ['RIN', 'MCO'],
        ['RIN', 'x'],
        ['MCO', 'x'],
        ['Claim Number', 'x'],
      ],
    ],
    [
      'two labels',
      [
        ['RIN', '901200300'],
        ['MCO', 'Molina'],
      ],
    ],
    ['labels in three columns', [['RIN'], ['', '', 'MCO'], ['', '', '', '', 'Claim Number']]],
    ['no rows', []],
  ])('does not take %s for a form', (_, rows) => {
    expect(read(...rows)).toBeUndefined();
  });
  it('reads at most 200 rows', () => {
    const form = [
      ['RIN', '901200300'],
      ['MCO', 'Molina'],
      ['Claim Number', 'MADEUP-1'],
    ];
    const filler = (count: number): string[][] => Array.from({ length: count }, () => ['']);
    expect(read(...form, ...filler(197))).toBeDefined();
    expect(read(...form, ...filler(198))).toBeUndefined();
  });
});
