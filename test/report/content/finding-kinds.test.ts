import { expect, it } from 'vitest';
import type { Finding } from '../../../src/core/model/report.ts';
import { FindingKinds } from '../../../src/report/content/finding-kinds.ts';
import { finding } from '../reports.ts';

const MISSING = finding('ticket/required-field', 'closed', { field: 'npi', cell: 'B2', column: 'NPI' });

it('takes findings for the same that differ in their cell, or in the days of their message', () => {
  const kinds = new FindingKinds<number>();
  kinds.add(MISSING, 1);
  kinds.add({ ...MISSING, message: 'Wait until 12/1.', withoutDays: 'Wait.' }, 2);
  expect(kinds.get({ ...MISSING, cell: 'B7' })).toBe(1);
  expect(kinds.get({ ...MISSING, message: 'Wait until 12/5.', withoutDays: 'Wait.' })).toBe(2);
  expect(kinds.size).toBe(2);
});

it.each<[string, Partial<Finding>]>([
  ['rule', { rule: 'ticket/npi-invalid' }],
  ['outcome', { outcome: 'review' }],
  ['field', { field: 'rin' }],
  ['message', { message: 'another made-up message' }],
])('does not take findings for the same that differ in their %s', (_, change) => {
  const kinds = new FindingKinds<number>();
  const other = { ...MISSING, ...change };
  kinds.add(MISSING, 1);
  expect(kinds.get(other)).toBeUndefined();
  kinds.add(other, 2);
  expect([kinds.get(MISSING), kinds.get(other)]).toEqual([1, 2]);
  expect([...kinds.values()].sort()).toEqual([1, 2]);
});

it('compares the columns of findings without a field', () => {
  const kinds = new FindingKinds<number>();
  kinds.add({ ...MISSING, field: null, column: 'Notes' }, 1);
  expect(kinds.get({ ...MISSING, field: null, column: 'Notes' })).toBe(1);
  expect(kinds.get({ ...MISSING, field: null, column: 'Remarks' })).toBeUndefined();
});
