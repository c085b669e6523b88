import { describe, expect, it } from 'vitest';
import { chooseSheetNames, chooseUniqueName } from '../../../src/app/review/sheet-names.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';

describe('chooseSheetNames', () => {
  const namesOf = (...files: [file: string, sheet: string | null][]) =>
    chooseSheetNames(files.map(([file, sheet]) => ({ file, table: { sheet } as CheckedFile['table'] })));

  it('keeps the name that the sheet has in its workbook', () => {
    expect(namesOf(['people.xlsx', 'Sheet one'])).toEqual(['Sheet one']);
  });
  it.each([
    ['drafts/tickets.csv', 'tickets'],
    ['C:\\drafts\\tickets.old.json', 'tickets.old'],
    ['rin 100200301.csv', 'rin #########'],
    ['2026-11-24.csv', '####-11-24'],
    ['-', 'Sheet1'],
  ])('names the sheet of %s %s', (file, name) => {
    expect(namesOf([file, null])).toEqual([name]);
  });
  it('numbers equal names', () => {
    expect(namesOf(['a/tickets.csv', null], ['b/TICKETS.csv', null])).toEqual(['tickets', 'TICKETS (2)']);
  });
});

describe('chooseUniqueName', () => {
  it.each([
    ['a:b*c?d/e\\f[g]', [], 'a_b_c_d_e_f_g_'],
    ["'quoted'", [], '_quoted_'],
    ['History', [], 'Sheet1'],
    ['', ['sheet1'], 'Sheet2'],
    ['Tickets', ['TICKETS', 'Tickets (2)'], 'Tickets (3)'],
    ['x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
  ])('%s beside %j is %s', (wanted, taken, name) => {
    expect(chooseUniqueName(wanted, taken)).toBe(name);
  });
});
