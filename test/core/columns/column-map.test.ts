import { describe, expect, it } from 'vitest';
import {
  createColumnMap,
  findMappedField,
  findNearestField,
  resolveColumnLetters,
} from '../../../src/core/columns/column-map.ts';

describe('findMappedField', () => {
  it.each([
    ['trackingNumber', 'trackingNumber'],
    ['MCO tracking number', 'trackingNumber'],
    ['First Name', 'firstName'],
    ['ignore', null],
    ['IGNORE', null],
    ['Ref #', undefined],
    ['', undefined],
  ])('%j is %s', (text, field) => expect(findMappedField(text)).toBe(field));
});

it('findNearestField suggests the name of a field for a misspelled name or header', () => {
  expect(findNearestField('trackingNumbr')).toBe('trackingNumber');
  expect(findNearestField('MCO Dispute Dat')).toBe('disputeFiledOn');
  expect(findNearestField('Favorite Color')).toBeUndefined();
  expect(findNearestField('trackingNo')).toBe('trackingNumber');
});

it('createColumnMap folds headers, and leaves out what is no field', () => {
  const map = createColumnMap({ 'Ref #': 'trackingNumber', Box: 'ignore', Other: 'nothing' });
  expect([...map]).toEqual([
    ['refnumber', 'trackingNumber'],
    ['box', null],
  ]);
});

describe('resolveColumnLetters', () => {
  const resolve = (columns: Record<string, string>, ...headers: string[]) => [
    ...resolveColumnLetters(createColumnMap(columns), headers),
  ];
  it('replaces a letter by the header of that column', () => {
    expect(resolve({ B: 'rin', 'Column C': 'mco' }, 'Own', 'Id', 'Payer')).toEqual([
      ['id', 'rin'],
      ['payer', 'mco'],
    ]);
  });
  it('leaves a header that looks like a letter, and a letter beyond the last column', () => {
    expect(resolve({ B: 'rin', Z: 'mco' }, 'B', 'Id')).toEqual([
      ['b', 'rin'],
      ['z', 'mco'],
    ]);
  });
});
