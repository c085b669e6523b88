import { expect, it } from 'vitest';
import { DUE_FILES } from '../../../src/app/deadlines/due-file.ts';
import { dueList } from '../../report/due-lines.ts';

it.each([
  ['.xlsx', /^PK/],
  ['.html', /^<!doctype html>/],
  ['.csv', /^\ufeffWeek,Day,/],
] as const)('makes a %s', async (extension, start) => {
  const [first] = (await DUE_FILES[extension]?.(dueList({ label: 'Acct' }))) ?? [];
  expect(typeof first === 'string' ? first : Buffer.from(first ?? []).toString('latin1')).toMatch(start);
});
