import { expect, it } from 'vitest';
import { createDay } from '../../../src/core/values/day.ts';
import {
  findTrackingNumberDoubt,
  findTrackingNumberFault,
  isSameAmongWords,
  parseEncodedDay,
} from '../../../src/core/values/tracking-number.ts';

it.each([
  '(312) 555-0100',
  '(312)555-0100',
  '312-555-0100',
  '312.555.0100',
  '+1 (312) 555-0100',
  '1-312-555-0100',
  '+1 312 555 0100',
  '+13125550100',
  '(312) 555-0100 x12',
  '312-555-0100 ext. 7',
])('%s is a phone number', (text) => {
  expect(findTrackingNumberFault(text)).toBe('phone');
});

it.each(['10/10/2026', '2026-10-10', '10.10.2026', 'Oct 10, 2026', '25/10/2026', '2026-10-10 09:30'])(
  '%s is a date',
  (text) => {
    expect(findTrackingNumberFault(text)).toBe('date');
  },
);

it.each(['spoke to Ana 10/15 2:30pm', 'called 10/15/26', 'EOB 10/20'])('%s is a note of a call', (text) => {
  expect(findTrackingNumberFault(text)).toBe('note');
});

it.each([
  '3125550100',
  '13125550100',
  '312 555 0100',
  '312-5550100',
  '1312-555-01000',
  '20261010',
  '46305',
  '46305.5',
  '13/45/2026',
  'PDXGR000111',
  '',
])('"%s" may be a number that an MCO assigned', (text) => {
  expect(findTrackingNumberFault(text)).toBeUndefined();
});

it('reads the day of the year from twelve digits', () => {
  expect(parseEncodedDay('260010000001')).toBe(createDay(2026, 1, 1));
  expect(parseEncodedDay('262830000001')).toBe(createDay(2026, 10, 10));
  expect(parseEncodedDay('243660000001')).toBe(createDay(2024, 12, 31));
});

it('rejects a day of the year that does not exist', () => {
  expect(parseEncodedDay('260000000001')).toBe('no-day');
  expect(parseEncodedDay('263670000001')).toBe('no-day');
  expect(parseEncodedDay('269990000001')).toBe('no-day');
});

it('reads nothing from another format', () => {
  for (const text of ['26283000001', '2628300000001', '26283000000A', '']) {
    expect(parseEncodedDay(text)).toBeUndefined();
  }
});

it.each([
  ['claim 12345', '12345', true],
  ['Claim #MADEUP-CLM-0001', 'madeupclm0001', true],
  ['claim: MADEUP CLM 0001, called 10/15', 'madeupclm0001', true],
  ['12345', '12345', false],
  ['claim12345', '12345', false],
  ['claim 123456', '12345', false],
  ['claim 12345', '', false],
  ['claim 67890', '12345', false],
])('%j has no other number than %j: %s', (text, key, same) => expect(isSameAmongWords(text, key)).toBe(same));

it.each([
  ['MADEUP-0001', undefined],
  ['MADEUP-0001, MADEUP-0002', 'several'],
  ['MADEUP-0001, called 10/15/2026', undefined],
  ['MADEUP-0001; 312-555-0100', undefined],
  ['spoke to Ana', 'noDigit'],
  ['0000 0000', 'filler'],
])('finds in %j: %s', (text, doubt) => expect(findTrackingNumberDoubt(text, text)).toBe(doubt));
