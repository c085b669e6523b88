import { describe, expect, it } from 'vitest';
import { findMisspelledWord, findPlainWords, UNREAD_WORD } from '../../../src/core/columns/plain-words.ts';

describe('findPlainWords', () => {
  it('expands abbreviations and compounds, in the plural too', () => {
    expect(findPlainWords('pt')).toBe('patient');
    expect(findPlainWords('claims')).toBe('claim');
    expect(findPlainWords('fname')).toBe('first name');
  });
  it('knows words that are no field', () => {
    expect(findPlainWords('cpt')).toBe(UNREAD_WORD);
  });
  it('splits words written as one', () => {
    expect(findPlainWords('ptname')).toBe('patient name');
    expect(findPlainWords('dateofservice')).toBe('date service');
    expect(findPlainWords('patientid')).toBe('patient id');
    expect(findPlainWords('deniedon')).toBe('denial');
    expect(findPlainWords('reson')).toBeUndefined();
  });
  it('finds nothing for other words, and for names of object members', () => {
    expect(['maren', 'constructor', 'xy', 'a'.repeat(40)].map(findPlainWords)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('findMisspelledWord', () => {
  it('finds a word with one wrong letter, two swapped letters or no vowels', () => {
    expect(['recipent', 'nubmer', 'nmae', 'prvdr'].map(findMisspelledWord)).toEqual([
      'member',
      'number',
      'name',
      'provider',
    ]);
  });
  it('finds a long word with two wrong letters, and a short one that lacks a letter first', () => {
    expect(findMisspelledWord('disscription')).toBe('description');
    expect(findMisspelledWord('reson')).toBe('reason');
  });
  it('finds a word whose vowels or doubled letters are wrong, rather than one with another consonant', () => {
    expect(['reson', 'ammount', 'denyed', 'clame', 'disscription'].map(findMisspelledWord)).toEqual([
      'reason',
      'amount',
      'denial',
      'claim',
      'description',
    ]);
  });
  it('prefers the word of a field', () => {
    expect(findMisspelledWord('medicad')).toBe('medicaid');
  });
  it('finds nothing for short words or other ones', () => {
    expect(['dab', 'reno', 'plum', 'maren'].map(findMisspelledWord)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
