import { describe, expect, it } from 'vitest';
import {
  addPayerId,
  parseX12Day,
  readPayerName,
  readPerson,
  readText,
} from '../../../src/app/import/elements.ts';

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

describe('a payer', () => {
  it('has a name as long as X12 allows', () => {
    expect(readPayerName('MOLINA')).toBe('MOLINA');
    expect(readPayerName('x'.repeat(100_000))).toBe('x'.repeat(60));
    expect(readPayerName(undefined)).toBe('');
  });
  it('has five ids at most, no longer than X12 allows, and none that is blank', () => {
    const ids: string[] = [];
    for (const id of [undefined, '', 'x'.repeat(1000), '2', '3', '4', '5', '6']) addPayerId(ids, id);
    expect(ids).toEqual(['x'.repeat(80), '2', '3', '4', '5']);
  });
});
