import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/core/columns/content.ts';
import { isDoubtful, isTellingContent, judgeFit } from '../../../src/core/columns/expectations.ts';
import { getDictionary, getExample } from '../../../src/core/fields/index.ts';

const judge = (slot: string, ...cells: string[]) =>
  judgeFit(
    slot,
    readContent(
      cells.map((cell) => [cell]),
      0,
    ),
  );

describe('judgeFit', () => {
  it('never finds that the example of a field contradicts it', () => {
    for (const kind of ['ticket', 'registration'] as const) {
      for (const { name } of getDictionary(kind).fields)
        expect(judge(name, getExample(kind, name)), name).not.toBe('contradicts');
    }
  });
  it('fits if most cells are what the field holds', () => {
    expect(judge('rin', '901200300', '901200301', 'MADEUP')).toBe('fits');
    expect(judge('mcoDecision', 'Upheld', 'Overturned', 'no')).toBe('fits');
    expect(judge('category', 'Timely filing', 'Medical necessity')).toBe('fits');
    expect(judge('category', 'Formal dispute', 'Reconsideration')).toBe('open');
  });
  it('contradicts if half of the cells are something else', () => {
    expect(judge('rin', '1234567893', '901200300')).toBe('contradicts');
    expect(judge('medicaidId', '901200300')).toBe('contradicts');
    expect(judge('disputeFiledOn', 'Y', 'N', '9/1/2026')).toBe('contradicts');
    expect(judge('recipientName', 'Meridian', 'Molina')).toBe('contradicts');
    expect(judge('npi', '901200300')).toBe('contradicts');
    expect(judge('billedAmount', '9/1/2026')).toBe('contradicts');
    expect(judge('category', 'The claim was denied though it was authorized')).toBe('contradicts');
  });
  it('is open for a blank column, a mixed one, and a field that holds anything', () => {
    expect(judge('rin')).toBe('open');
    expect(judge('medicaidId', '1234567', '7654321')).toBe('open');
    expect(judge('checked', 'MT')).toBe('open');
  });
});

describe('isTellingContent', () => {
  it('holds for a plan, not for an NPI, which each clinician has, or a day', () => {
    expect(['mco', 'npi', 'deniedOn'].map(isTellingContent)).toEqual([true, false, false]);
  });
  it('knows a clinic from a person', () => {
    expect(judge('recipientName', 'Sample Shores Clinic')).toBe('contradicts');
    expect(judge('providerName', 'Sample Shores Clinic')).toBe('fits');
    expect(judge('providerName', 'Maren Testwell')).toBe('open');
  });
});

describe('isDoubtful', () => {
  const isDoubted = (slot: string, ...cells: string[]) =>
    isDoubtful(
      slot,
      readContent(
        cells.map((cell) => [cell]),
        0,
      ),
    );
  it('doubts that logins are the names of contacts', () => {
    expect(isDoubted('contactName', 'jsample', 'mfiction')).toBe(true);
    expect(isDoubted('contactName', 'jsample', 'Kit Fiction', 'Ada Sample')).toBe(false);
    expect([isDoubted('recipientName', 'jsample'), isDoubted('contactName')]).toEqual([false, false]);
  });
});
