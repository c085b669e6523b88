import { describe, expect, it } from 'vitest';
import { holdsNumber, isCallNote, removeCallDetails } from '../../../src/core/values/call-note.ts';

const NOTES = [
  'spoke to Ana 10/15 2:30pm',
  'called 10/15/26',
  'EOB 10/20',
  'left message 10/15 @ 14:30',
  'spoke w/ Ana at (312) 555-0100 ext. 12',
  'call 312-555-0100',
  'called 555-0100',
  'fax: 555-0100',
  'Ana, x1234',
  'Ana ext 123456',
  'called 2026-10-15 at 2 p.m.',
  'called 2026-10-15T09:30',
  'called 10-15-2026, 10.16.26',
  '10/15-10/17',
  'Oct 15 at 9am',
  'Oct. 15th, 2026 10am',
  'sent 15 Oct 2026',
  'the 3rd of October',
  'since October 2026',
  '15-Oct',
];
const NUMBERS = [
  'Ref# 123456 spoke to Ana 10/15',
  'MADEUP-TRK-0001',
  'AP-10/15',
  'AP 123',
  'GR0001',
  '20261015',
  '123',
  '312-55-50100',
  'ref 10-15-26-7',
  '13/45/2026',
  '46305.5',
  '3.6E+11',
  '111222333001.0',
  'MAR12',
  'Maria 12345',
  '12 3',
  'Q12',
  '7',
];

describe('isCallNote', () => {
  it.each(NOTES)('%j is one', (text) => expect(isCallNote(text)).toBe(true));
  it.each([...NUMBERS, '', 'spoke to Ana', 'called', 'see W9'])('%j is none', (text) =>
    expect(isCallNote(text)).toBe(false),
  );
});

describe('holdsNumber', () => {
  it.each([
    ...NOTES,
    '',
    'applied for',
    'in IMPACT',
    'see W9',
    'see W-9s',
    'W9',
    '10/15/2026',
    '10-15-2026',
    'pending 2 weeks',
    'on file since May 5',
  ])('%j holds none', (text) => expect(holdsNumber(text)).toBe(false));
  it.each(NUMBERS)('%j holds one', (text) => expect(holdsNumber(text)).toBe(true));
});

describe('removeCallDetails', () => {
  it('leaves words and numbers', () => {
    expect(removeCallDetails('Ana 10/15 2:30pm, ref 123456').replace(/\s+/g, ' ')).toBe('Ana , ref 123456');
  });
  it('takes little time for a long cell', () => {
    const long = '1 (312) 10/1 Oct x1 ext '.repeat(4_000);
    expect(removeCallDetails(long).length).toBeLessThan(long.length);
  });
});
