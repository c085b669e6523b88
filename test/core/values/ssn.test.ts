import { describe, expect, it } from 'vitest';
import { hasSsnFormat, isNeverIssuedSsn } from '../../../src/core/values/ssn.ts';

describe('isWrittenSsn', () => {
  it.each(['123-45-6789', '123 45 6789', ' 123-45-6789 '])('%j is', (text) =>
    expect(hasSsnFormat(text)).toBe(true),
  );
  it.each(['123456789', '12-3456789', '123-456-789', '123-45-67890', 'x123-45-6789', ''])(
    '%j is not',
    (text) => expect(hasSsnFormat(text)).toBe(false),
  );
});

describe('isNeverIssuedSsn', () => {
  it.each([
    '000123456',
    '666123456',
    '900123456',
    '999123456',
    '123001234',
    '123450000',
    '078051120',
    '457555462',
    '219099999',
  ])('%s is', (digits) => expect(isNeverIssuedSsn(digits)).toBe(true));
  it.each(['001010001', '123400005', '665123456', '667123456', '899123456', '123456789', '078051121'])(
    '%s is not',
    (digits) => expect(isNeverIssuedSsn(digits)).toBe(false),
  );
});
