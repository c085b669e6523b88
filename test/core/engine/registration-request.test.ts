import { expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { Request } from '../../../src/core/model/report.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';

async function requestOf(rows: readonly TestCells[], asOf?: string): Promise<Request | undefined> {
  const input = gridOf(
    'registration',
    rows.map((cells) => validRow('registration', cells)),
  );
  return (await checkInput(input, contextAsOf(asOf), { kind: 'registration', rules: [] })).request;
}

const people = (count: number): TestCells[] =>
  Array.from({ length: count }, (_, i) => ({ email: `person${i}@clinic.example` }));

it('begins after two business days, and knows no end under 10 people', async () => {
  // Thanksgiving and the Friday after are State holidays.
  expect(await requestOf(people(9))).toEqual({
    individuals: 9,
    processing: { earliest: '2026-11-30', latest: null },
  });
});

it('may take 21 calendar days more from 10 people on', async () => {
  expect(await requestOf(people(10))).toEqual({
    individuals: 10,
    processing: { earliest: '2026-11-30', latest: '2026-12-21' },
  });
});

it('counts a person once, by name and e-mail in whatever writing', async () => {
  const rows = [{}, { npi: '1932104098' }, { email: 'Maren.Testwell@Clinic.example', lastName: 'TEST-WELL' }];
  expect((await requestOf(rows))?.individuals).toBe(1);
});

it('does not count a row that names nobody', async () => {
  expect((await requestOf([{}, { firstName: '', lastName: 'n/a', email: '' }]))?.individuals).toBe(1);
});
