import { describe, expect, it } from 'vitest';
import { readOpenColumn } from '../../../src/core/columns/candidates.ts';
import { findByContent, listQuestions } from '../../../src/core/columns/questions.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';

const read = (header: string, cell: string, kind: Kind = 'ticket') =>
  readOpenColumn(header, 0, [[cell], [cell]], getDictionary(kind));
const ask = (header: string, cell = '', taken: string[] = []) =>
  listQuestions(read(header, cell), new Map(taken.map((slot) => [slot, 9])), getDictionary('ticket'));
const find = (header: string, cell: string, taken: string[] = [], kind: Kind = 'ticket') => {
  const column = read(header, cell, kind);
  return findByContent(column, [column], new Map(taken.map((slot) => [slot, 9])), getDictionary(kind));
};

describe('listQuestions', () => {
  it('has the fields that the file needs and lacks', () => {
    expect(ask('Medicaid #')).toEqual(['rin', 'medicaidId']);
    expect(ask('Medicaid #', '', ['rin'])).toEqual(['medicaidId']);
    expect(ask('Medicaid #', '', ['rin', 'npi'])).toEqual([]);
    expect(ask('Appeal')).toEqual(['disputeFiledOn', 'trackingNumber']);
  });
  it('has other fields only for a vague header', () => {
    expect(ask('Denied')).toEqual([]);
    expect(ask('Amount')).toEqual(['billedAmount', 'paidAmount']);
    expect(ask('Amount', '', ['billedAmount'])).toEqual(['paidAmount']);
  });
  it('has no field of which the file has the parts', () => {
    expect(ask('Name', '', ['recipientName first', 'recipientName last'])).toEqual([]);
  });
});

describe('findByContent', () => {
  it('finds the field of e-mail addresses, plans and NPIs', () => {
    expect(find('', 'Meridian')).toEqual({ field: 'mco' });
    expect(find('', '1234567893')).toEqual({ field: 'npi' });
    expect(find('', 'a@clinic.example')).toEqual({ field: 'contactEmail' });
    expect(find('', 'a@clinic.example', [], 'registration')).toEqual({ field: 'email' });
  });
  it('finds nothing if another column has the field, or might', () => {
    expect(find('', 'Meridian', ['mco'])).toBeUndefined();
    const column = read('', 'Meridian');
    const other = { ...column, index: 1 };
    expect(findByContent(column, [column, other], new Map(), getDictionary('ticket'))).toBeUndefined();
  });
  it('asks about other content', () => {
    expect(find('', '901200300')).toEqual({ question: ['rin'] });
    expect(find('', '111222333001')).toEqual({ question: ['medicaidId', 'claimNumber', 'trackingNumber'] });
    expect(find('', '111222333001', [], 'registration')).toEqual({ question: ['medicaidId'] });
    expect(find('', '901200300', ['rin'])).toBeUndefined();
  });
  it('finds nothing under a header that says something, or in other content', () => {
    expect(find('DOB', 'Meridian')).toBeUndefined();
    expect(find('', 'foo')).toBeUndefined();
  });
});
