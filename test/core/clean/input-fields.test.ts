import { describe, expect, it } from 'vitest';
import { listInputFields } from '../../../src/core/clean/input-fields.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Column, Header } from '../../../src/core/model/field.ts';
import { readHeader } from '../../support/header.ts';

const HEADERS = ['Own RIN', 'MRN', 'Claim #', 'MCO', 'Reasons', 'Own last', 'Own first', ''];

/** A header row whose columns were understood as given. */
function headerOf(reading: Readonly<Record<string, Pick<Column, 'field' | 'by'>>>): Header {
  const header = readHeader(HEADERS, getDictionary('ticket'));
  return {
    ...header,
    columns: header.columns.map((column) => {
      const isOwn = column.header.startsWith('Own');
      return { ...column, ...(isOwn && { field: null, by: null }), ...reading[column.header] };
    }),
  };
}

const show = (header: Header, filled: readonly string[] = []) =>
  listInputFields({ ...header, filledFields: new Set(filled) }).map(
    ({ field, header: name, column, isComposed }) => [field.name, name, column?.letter, isComposed],
  );

describe('listInputFields', () => {
  it('leaves out columns that are no field, and keeps headers that are read anywhere', () => {
    const header = headerOf({ 'Claim #': { field: 'claimNumber', by: 'alias' } });
    expect(show(header)).toEqual([
      ['claimNumber', 'Claim #', 'C', false],
      ['mco', 'MCO', 'D', false],
    ]);
  });

  it.each(['meaning', 'content', 'map'] as const)('replaces a header that was read by %s', (by) => {
    expect(show(headerOf({ 'Own RIN': { field: 'rin', by } }))[0]).toEqual(['rin', 'RIN', 'A', false]);
  });

  it('leaves out what the user ignores', () => {
    expect(show(headerOf({ MCO: { field: null, by: 'map' } })).map(([field]) => field)).toEqual([
      'claimNumber',
    ]);
  });

  it('has one column under our header for a field that is read from two', () => {
    const part = { field: 'recipientName', by: 'alias' } as const;
    expect(show(headerOf({ 'Own last': part, 'Own first': part })).at(-1)).toEqual([
      'recipientName',
      'Recipient Name',
      'F',
      true,
    ]);
  });

  it('has a column at the end for a field that has values but no column', () => {
    expect(show(headerOf({}), ['contactName', 'npi', 'mco'])).toEqual([
      ['claimNumber', 'Claim #', 'C', false],
      ['mco', 'MCO', 'D', true],
      ['npi', 'Provider NPI', undefined, true],
      ['contactName', 'Contact Name', undefined, true],
    ]);
  });
});
