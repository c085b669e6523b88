import { describe, expect, it } from 'vitest';
import { askWhoseMedicaidId, isNamedByChance } from '../../../src/core/columns/doubtful-names.ts';
import type { ReadColumn } from '../../../src/core/columns/reading.ts';

const toSample = (...cells: readonly string[]) => cells.map((cell) => [cell]);

describe('isNamedByChance', () => {
  const isOther = (by: ReadColumn['by'], ...cells: readonly string[]) =>
    isNamedByChance({ field: 'state', by }, 0, toSample(...cells), false);
  it('is a column State without any state', () => {
    expect(isOther('name', 'Open', 'Pending approval', 'Open')).toBe(true);
    expect(isOther('name', 'Open', 'Pending approval')).toBe(false);
  });
  it('is none with a state in it, or blank', () => {
    expect([isOther('name', 'Open', 'IL'), isOther('name', 'Illinois'), isOther('name', '')]).toEqual(
      Array(3).fill(false),
    );
  });
  it('is none that the layout or the user named', () => {
    expect([isOther('layout', 'Open'), isOther('map', 'Open')]).toEqual([false, false]);
  });
  it('is no column of another field: its own rules judge what it holds', () => {
    expect(isNamedByChance({ field: 'npi', by: 'name' }, 0, toSample('Open'), true)).toBe(false);
  });
  it('is a Program of an office, but a mistake where all headers are ours', () => {
    const isOffices = (hasOtherHeaders: boolean, ...cells: readonly string[]) =>
      isNamedByChance({ field: 'program', by: 'name' }, 0, toSample(...cells), hasOtherHeaders);
    expect(isOffices(true, 'CST', 'Detox', 'Residential')).toBe(true);
    expect(isOffices(true, 'CST', 'Detox', 'MLTSS')).toBe(false);
    expect(isOffices(false, 'CST', 'Detox', 'Residential')).toBe(false);
  });
});

describe('askWhoseMedicaidId', () => {
  const MEDICAID_ID: ReadColumn = { field: 'medicaidId', by: 'name' };
  const RINS = toSample('901200300', '901200301', '901200302');
  const question = { field: null, by: null, question: ['rin', 'medicaidId'] };
  it('asks for numbers of 9 digits in a file of tickets without a RIN', () => {
    expect(askWhoseMedicaidId([MEDICAID_ID], ['Medicaid ID'], RINS, 'ticket')).toEqual([question]);
  });
  it('keeps the provider where another column is the RIN', () => {
    const columns: ReadColumn[] = [MEDICAID_ID, { field: 'rin', by: 'name' }];
    expect(askWhoseMedicaidId(columns, ['Medicaid ID', 'RIN'], RINS, 'ticket')).toEqual(columns);
  });
  it('keeps the provider of a registration, and the one that a header or the user names in full', () => {
    expect(askWhoseMedicaidId([MEDICAID_ID], ['Medicaid ID'], RINS, 'registration')).toEqual([MEDICAID_ID]);
    for (const header of ['Provider Medicaid ID', 'medicaidId'])
      expect(askWhoseMedicaidId([MEDICAID_ID], [header], RINS, 'ticket')).toEqual([MEDICAID_ID]);
    const mapped: ReadColumn[] = [{ field: 'medicaidId', by: 'map' }];
    expect(askWhoseMedicaidId(mapped, ['Medicaid ID'], RINS, 'ticket')).toEqual(mapped);
  });
  it('keeps the provider if fewer than 9 of 10 numbers have 9 digits', () => {
    const mixed = [...RINS, ...toSample('111222333001')];
    expect(askWhoseMedicaidId([MEDICAID_ID], ['Medicaid ID'], mixed, 'ticket')).toEqual([MEDICAID_ID]);
  });
});
