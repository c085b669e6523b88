import { describe, expect, it } from 'vitest';
import { joinName, splitFullName } from '../../../src/core/values/full-name.ts';

describe('splitFullName', () => {
  it.each([
    ['Testwell, Maren', 'Maren', 'Testwell'],
    ['  Testwell ,Maren  Ada ', 'Maren Ada', 'Testwell'],
    ['Maren Testwell', 'Maren', 'Testwell'],
    ['Maren Ada Testwell', 'Maren Ada', 'Testwell'],
    ['de la Sample, Odell', 'Odell', 'de la Sample'],
    ['Testwell', '', 'Testwell'],
    ['', '', ''],
    ['Testwell,', '', 'Testwell'],
  ])('%s', (text, first, last) => {
    expect(splitFullName(text)).toEqual({ first, last });
  });
  it.each([
    ['Maren Testwell, RN', 'Maren', 'Testwell'],
    ['Testwell, Maren, M.D.', 'Maren', 'Testwell'],
    ['Maren Testwell, MD PhD', 'Maren', 'Testwell'],
  ])('leaves out credentials: %s', (text, first, last) => {
    expect(splitFullName(text)).toEqual({ first, last });
  });
  it.each([
    ['Maren Testwell Jr.', 'Maren', 'Testwell Jr.'],
    ['Maren Testwell, Jr.', 'Maren', 'Testwell Jr.'],
    ['Testwell, III, Maren', 'Maren', 'Testwell III'],
    ['Maren Sr', 'Maren', 'Sr'],
  ])('keeps a suffix with the last name: %s', (text, first, last) => {
    expect(splitFullName(text)).toEqual({ first, last });
  });
});

describe('joinName', () => {
  it('writes the last name first', () => {
    expect(joinName({ first: ' Maren', last: 'Testwell ' })).toBe('Testwell, Maren');
  });
  it('writes the one that is there', () => {
    expect(joinName({ first: '', last: 'Testwell' })).toBe('Testwell');
    expect(joinName({ first: 'Maren', last: ' ' })).toBe('Maren');
  });
});
