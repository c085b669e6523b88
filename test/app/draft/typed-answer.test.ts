import { describe, expect, it } from 'vitest';
import { findTypedFault, readTypedAnswer } from '../../../src/app/draft/typed-answer.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Field } from '../../../src/core/model/field.ts';
import { contextAsOf } from '../../support/rows.ts';

const { asOf } = contextAsOf();
const field = (name: string) => getDictionary('ticket').fields.find((other) => other.name === name) as Field;

describe('readTypedAnswer', () => {
  it.each([
    ['disputeFiledOn', '10/10', '2026-10-10'],
    ['disputeFiledOn', 'dec 5', '2025-12-05'],
    ['submitOn', 'dec 5', '2026-12-05'],
    ['billedAmount', '$1,200.50', '1200.50'],
    ['claimNumber', '10/10', '10/10'],
  ])('writes %s %s as %s', (name, typed, text) => {
    expect(readTypedAnswer(field(name), typed, asOf)).toBe(text);
  });
  it('leaves what it cannot read', () => {
    expect(readTypedAnswer(field('deniedOn'), 'last week', asOf)).toBe('last week');
    expect(readTypedAnswer(field('paidAmount'), 'two hundred', asOf)).toBe('two hundred');
  });
});

describe('findTypedFault', () => {
  it.each(['two hundred', '-50', '10/1/26', 'n/a'])('refuses %s as an amount', (text) => {
    expect(findTypedFault(field('billedAmount'), text)).toBe('Type dollars like 120.00.');
  });
  it.each(['no auth on file', 'see attached', 'n/a', '10/1/2026', '31/12/2026', '$12', '120.00', '2.6E+12'])(
    'refuses %s as a claim number',
    (text) => {
      expect(findTypedFault(field('claimNumber'), text)).toBe(
        "Type the plan's own claim number, not a date, an amount or words.",
      );
    },
  );
  it.each([
    ['claimNumber', ''],
    ['claimNumber', 'MADEUP-CLM-0001'],
    ['claimNumber', '1234567890 1234567891'],
    ['billedAmount', ' '],
    ['paidAmount', '$1,200'],
    ['description', 'two hundred dollars'],
  ])('accepts %s %j', (name, text) => expect(findTypedFault(field(name), text)).toBeUndefined());
});
