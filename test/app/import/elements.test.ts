import { describe, expect, it } from 'vitest';
import { parseX12Day, readPerson, readText } from '../../../src/app/import/elements.ts';

describe('parseX12Day', () => {
  it('reads days that exist', () => {
    expect(parseX12Day('20240229')).toBeDefined();
    for (const text of ['20230229', '2026111', '202611121', 'abcdefgh', '', undefined]) {
      expect(parseX12Day(text)).toBeUndefined();
    }
  });
});

describe('readPerson', () => {
  it('joins the names of a person, or takes that of an organization', () => {
    const person = 'NM1*QC*1*SAMPLETON*MAREN*Q**JR*MI*100200300'.split('*');
    expect(readPerson(person)).toEqual({ name: 'MAREN Q SAMPLETON JR', qualifier: 'MI', id: '100200300' });
    expect(readPerson(['NM1', '82', '2', ' MADE-UP CLINIC '])).toEqual({
      name: 'MADE-UP CLINIC',
      qualifier: '',
      id: '',
    });
  });
});

describe('readText', () => {
  it('is blank without an element', () => {
    expect([readText(undefined), readText(' x ')]).toEqual(['', 'x']);
  });
});
