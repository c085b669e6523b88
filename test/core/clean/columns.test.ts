import { describe, expect, it } from 'vitest';
import { CleanCellFactory } from '../../../src/core/clean/cells.ts';
import {
  buildFieldColumns,
  buildHeldColumns,
  buildHoldReasons,
  buildInputColumns,
  type CleanColumn,
  collectCorrections,
  findDroppedColumns,
  formatNextStep,
  formatReasons,
  readExtraCells,
} from '../../../src/core/clean/columns.ts';
import { listInputFields } from '../../../src/core/clean/input-fields.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Header } from '../../../src/core/model/field.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import type { ParsedRow } from '../../../src/core/rows/row.ts';
import { finding, result } from '../../report/reports.ts';
import { inputOf } from '../rows/inputs.ts';

const HEADERS = ['Claim #', 'Date of Service', 'Own note', 'Reasons', ''];

/** A sheet of tickets with one row: its header, row and cell factory. */
async function readTicket(...cells: string[]): Promise<{
  header: Header;
  row: ParsedRow;
  factory: CleanCellFactory;
}> {
  const { header, rows } = await openTable(inputOf({ rows: [HEADERS, cells] }), 'ticket');
  for await (const [row] of rows()) {
    if (row)
      return { header, row, factory: new CleanCellFactory(header, { plans: BUILT_IN_PLANS, fix: true }) };
  }
  throw new Error('no row');
}

const textsOf = (columns: readonly CleanColumn[], row: ParsedRow) =>
  columns.map(({ header, cell }) => [header, cell(row).text]);

describe('columns of a clean file', () => {
  it('are those of the fields, in the order of the fields', async () => {
    const { row, factory } = await readTicket('MADEUP-1', '9/1/26', 'mine');
    const fields = getDictionary('ticket').fields.filter(({ name }) =>
      /^(?:rin|claimNumber|serviceFrom)$/.test(name),
    );
    expect(textsOf(buildFieldColumns(fields, factory, 'us'), row)).toEqual([
      ['RIN', ''],
      ['Claim Number', 'MADEUP-1'],
      ['Date of Service From', '09/01/2026'],
    ]);
  });
  it('or those of the input that are fields', async () => {
    const { header, row, factory } = await readTicket('MADEUP-1', '9/1/26', ' mine ', 'old reasons');
    expect(textsOf(buildInputColumns(listInputFields(header), factory, 'iso'), row)).toEqual([
      ['Claim #', 'MADEUP-1'],
      ['Date of Service', '2026-09-01'],
    ]);
  });
  it('are uncorrected for held records, and followed by the reasons', async () => {
    const { header, row } = await readTicket(' MADEUP-1', '9/1/26', 'mine');
    const columns = buildHeldColumns(header, (record) => ['closed', `reason of ${record}`, 'fix']);
    expect(textsOf(columns, row)).toEqual([
      ['Claim #', ' MADEUP-1'],
      ['Date of Service', '9/1/26'],
      ['Own note', 'mine'],
      ['Verdict', 'closed'],
      ['Reasons', 'reason of 1'],
      ['Next Step', 'fix'],
    ]);
  });
});

describe('readExtraCells', () => {
  it('returns the cells beyond the last header', async () => {
    const { header, row } = await readTicket('MADEUP-1', '', '', '', 'a', 'b');
    expect(readExtraCells(row, header)).toEqual([{ text: 'a' }, { text: 'b' }]);
  });
  it('returns nothing for a row without them', async () => {
    const { header, row } = await readTicket('MADEUP-1', '', '', '', '', ' ');
    expect(readExtraCells(row, header)).toEqual([]);
  });
});

describe('findDroppedColumns', () => {
  it("names the input's columns that are none of the fields", async () => {
    const { header } = await readTicket('MADEUP-1');
    const fields = getDictionary('ticket').fields.filter(({ name }) => name === 'claimNumber');
    // With two fields, the row may be data, and its texts are not printed.
    expect(findDroppedColumns(header, fields)).toEqual(['B', 'C']);
  });
});

describe('collectCorrections', () => {
  const cell = () => ({ text: '' });
  const columns = ['rin', 'note', 'other'].map((label) => ({ header: label, label, field: undefined, cell }));
  const cells = [{ text: '1', done: 'tidied' }, { text: '=1+1' }, { text: '=2', guarded: true as const }];
  const tidied = { field: 'rin', done: 'tidied' };
  it('lists corrected cells', () => expect(collectCorrections(columns, cells, [])).toEqual([tidied]));
  it('lists new apostrophes of a .csv too', () => {
    const guard = 'an apostrophe before it, so that no spreadsheet runs it';
    const guarded = [tidied, { field: 'note', done: guard }];
    expect(collectCorrections(columns, cells, [1, 2])).toEqual(guarded);
    const more = [...cells, { text: '=3' }];
    expect(collectCorrections(columns, more, [1, 2, 3])).toEqual(guarded);
  });
});

describe('buildHoldReasons', () => {
  it('returns the verdict, the reasons and the next step', () => {
    const fault = finding('ticket/a', 'closed', { message: 'one thing', column: 'RIN', field: 'rin' });
    const record = result(2, 'closed', { action: 'fix', by: '2026-12-09' }, [fault]);
    const header = { shape: 'grid' as const, dictionary: getDictionary('ticket') };
    const reasons = buildHoldReasons(record, [], header);
    expect(reasons).toEqual(['closed', 'RIN: one thing (ticket/a)', 'fix, by 2026-12-09']);
  });
});

describe('formatReasons', () => {
  const own = finding('ticket/a', 'review', { message: 'one thing', column: 'RIN', field: 'rin' });
  const hard = finding('ticket/b', 'closed', { message: 'another', field: 'mco' });
  const note = finding('ticket/c', 'note', { message: 'by the way' });
  const whole = finding('file/d', 'closed', { message: 'no column for it' });
  const header = { shape: 'grid' as const, dictionary: getDictionary('ticket') };
  it('lists findings, but no notes', () => {
    const record = result(2, 'closed', { action: 'fix' }, [own, hard, note]);
    expect(formatReasons(record, [whole], header)).toBe('RIN: one thing (ticket/a); MCO: another (ticket/b)');
    expect(formatReasons(record, [whole], { ...header, shape: 'records' })).toBe(
      'RIN: one thing (ticket/a); mco: another (ticket/b)',
    );
  });
  it("adds the file's findings if they caused the verdict", () => {
    const record = result(2, 'closed', { action: 'fix' }, [own]);
    expect(formatReasons(record, [whole, note], header)).toBe(
      'RIN: one thing (ticket/a); no column for it (file/d)',
    );
  });
});

describe('formatNextStep', () => {
  it.each([
    [{ action: 'fix' }, 'fix'],
    [{ action: 'fix', on: '2026-11-09', by: '2026-12-09', safeBy: '2026-12-08' }, 'fix, by 2026-12-08'],
    [{ action: 'check', by: '2026-12-09', safeBy: null }, 'check, by 2026-12-09'],
    [
      { action: 'wait', on: '2026-11-27', by: '2026-12-27', safeBy: null },
      'wait, not before 2026-11-27, by 2026-12-27',
    ],
    [{ action: 'redirect', to: 'HFS, 877-782-5565', by: '2026-12-09' }, 'redirect: HFS, 877-782-5565'],
    [{ action: 'stop', by: '2026-10-09', safeBy: null }, 'stop'],
    [{ action: 'none', by: '2026-12-09', safeBy: null }, 'none'],
  ] as const)('%j', (step, text) => {
    expect(formatNextStep(step)).toBe(text);
  });
});
