import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/model/report.ts';
import { describeFieldLocation, getRowNoun } from '../../../src/report/content/location.ts';
import { finding } from '../reports.ts';

describe('the location of a finding', () => {
  const csv = { file: 'people.csv', kind: 'registration' } as const;
  const json = { file: 'draft.json', kind: 'ticket' } as const;
  it.each<[string, Partial<Finding>, typeof csv | typeof json, string]>([
    [
      'header and cell',
      { field: 'medicaidId', column: 'Provider Number', cell: 'H5' },
      csv,
      'Provider Number (H5)',
    ],
    [
      'a letter for a header that may be a number',
      { field: 'medicaidId', column: 'H', cell: 'H5' },
      csv,
      'Medicaid ID (H5)',
    ],
    ['no column', { field: 'medicaidId' }, csv, 'Medicaid ID'],
    ['a key', { field: 'MCO Tracking Number' }, json, 'MCO Tracking Number'],
    ['an unknown field', { field: 'fax' }, csv, 'fax'],
    ['a column without a field', { column: 'Fax', cell: 'N5' }, csv, 'Fax (N5)'],
    ['a letter without a field', { column: 'N' }, csv, 'column N'],
    ['a letter and cell without a field', { column: 'N', cell: 'N5' }, csv, 'column N (N5)'],
    ['nothing', {}, csv, ''],
    [
      'a header with a line break',
      { column: 'Medicaid\r\nID\u001b[2J', cell: 'H5' },
      csv,
      'Medicaid ID [2J (H5)',
    ],
    ['a long header', { column: 'x'.repeat(60), cell: 'H5' }, csv, `${'x'.repeat(40)}… (H5)`],
  ])('%s', (_, more, input, expected) => {
    expect(describeFieldLocation(finding('file/made-up', 'note', more), input)).toBe(expected);
  });
  it('uses the noun of the file for a row', () => {
    expect(getRowNoun(csv)).toBe('Row');
    expect(getRowNoun(json)).toBe('Ticket');
    expect(getRowNoun({ ...json, file: 'drafts.ndjson' })).toBe('Line');
    expect(getRowNoun({ ...json, file: '-', header: { shape: 'records' as const } })).toBe('Ticket');
    expect(getRowNoun({ ...json, file: '-', header: { shape: 'grid' as const } })).toBe('Row');
    expect(getRowNoun({ ...csv, file: 'rows', header: { shape: 'records' as const } })).toBe('Registration');
  });
});
