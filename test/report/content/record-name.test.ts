import { expect, it } from 'vitest';
import {
  formatDollars,
  formatRecordName,
  formatRowName,
  listNameParts,
} from '../../../src/report/content/record-name.ts';
import { file } from '../reports.ts';

const drafts = file('drafts.csv', 'ticket', []);

it('names a record by its row, plan, dollars and label, as far as there are any', () => {
  expect(formatRecordName(drafts, { row: 13, name: { plan: 'Molina', billed: 615, label: 'A-113' } })).toBe(
    'Row 13, Molina, $615.00, A-113',
  );
  expect(formatRecordName(drafts, { row: 13, name: { billed: 1200.5 } })).toBe('Row 13, $1,200.50');
  expect(formatRecordName(drafts, { row: 13 })).toBe('Row 13');
});

it('uses the noun of the file', () => {
  expect(formatRowName(drafts, 5)).toBe('Row 5');
  expect(formatRowName(file('a.json', 'ticket', []), 5)).toBe('Ticket 5');
});

it('shows no control characters of a label', () => {
  expect(listNameParts({ label: 'a\u001b[31m' })).toEqual(['a [31m']);
  expect(listNameParts()).toEqual([]);
});

it('has no dollars without an amount', () => {
  expect(formatDollars(undefined)).toBe('');
});
