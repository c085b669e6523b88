import { expect, it } from 'vitest';
import { check } from './support/check.ts';
import { ROOT } from './support/rule-files.ts';

// The fixtures are the example files opened in LibreOffice Calc from .csv and saved as .xlsx: identifiers became
// number cells and dates became date cells, as happens in offices.

it.each([
  ['tickets.csv', 'libreoffice-tickets.xlsx'],
  ['registrations.xlsx', 'libreoffice-registrations.xlsx'],
])('gives %s the same verdicts after LibreOffice has saved it', async (example, fixture) => {
  const report = await check([`${ROOT}templates/examples/${example}`, `${ROOT}test/fixtures/${fixture}`], {
    asOf: '2026-11-24',
  });
  const [before, after] = report.files.map((file) =>
    [...file.results].map(({ row, verdict, nextStep, findings }) => ({
      row,
      verdict,
      nextStep,
      findings: findings.map(({ rule, outcome, field }) => [rule, outcome, field]),
    })),
  );
  expect(before?.map(({ verdict }) => verdict)).not.toEqual([]);
  expect(after).toEqual(before);
});
