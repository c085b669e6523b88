import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import {
  createSearchBudget,
  findHeaderCandidate,
  isBetterCandidate,
  openSheet,
} from '../../../src/core/rows/header-candidates.ts';
import { inputOf } from './inputs.ts';

const TICKET = getDictionary('ticket');

async function open(rows: Parameters<typeof inputOf>[0]['rows']) {
  const [sheet] = inputOf({ rows }).sheets;
  if (!sheet) throw new Error('a sheet expected');
  return openSheet(sheet);
}

describe('openSheet', () => {
  it('reads all rows of a short sheet', async () => {
    const { firstRows, isAll } = await open([['a'], { row: 250, cells: ['b'] }]);
    expect([firstRows.length, isAll]).toEqual([2, true]);
  });
  it('stops after 50 rows for the header and 200 below it', async () => {
    const { firstRows, isAll } = await open([['a'], { row: 251, cells: ['b'] }]);
    expect([firstRows.length, isAll]).toEqual([1, false]);
  });
});

describe('findHeaderCandidate', () => {
  it('reads word by word only as many cells as the budget has, and names in any case', async () => {
    const opened = await open([
      ['Pt Name', 'Insurance', 'Claim #'],
      ['Made up', 'Molina', '1'],
    ]);
    expect(findHeaderCandidate(opened, [TICKET], undefined, createSearchBudget(3))?.row.row).toBe(1);
    expect(findHeaderCandidate(opened, [TICKET], undefined, createSearchBudget(2))).toBeUndefined();
    const named = await open([['MCO', 'RIN', 'Claim Number']]);
    expect(findHeaderCandidate(named, [TICKET], undefined, createSearchBudget(0))?.named).toBe(3);
  });

  const find = async (rows: Parameters<typeof open>[0], map?: ReadonlyMap<string, string>) =>
    findHeaderCandidate(await open(rows), [TICKET], map);
  it('is the row that names the most fields', async () => {
    const found = await find([
      ['Appeals'],
      ['Pt Name', 'RIN', 'Payer'],
      ['Testwell, Maren', '901200300', 'Molina'],
    ]);
    expect([found?.row.row, found?.named, found?.exact]).toEqual([2, 3, 1]);
  });
  it('joins the groups above a header with it if that names more fields', async () => {
    const found = await find([
      ['Patient', '', 'Dispute', ''],
      ['Name', 'RIN', 'Date', 'Number'],
    ]);
    expect(found?.row.cells).toEqual(['Patient Name', 'Patient RIN', 'Dispute Date', 'Dispute Number']);
  });
  it('does not take a title for a header', async () => {
    expect(await find([['Payer'], ['x', 'y']])).toMatchObject({ named: 1 });
    expect(await find([['Insurance'], ['x', 'y']])).toBeUndefined();
  });
  it('finds a header that only the user explains', async () => {
    const found = await find([['Alpha', 'Beta']], new Map([['alpha', 'rin']]));
    expect(found?.named).toBe(1);
  });
});

it('isBetterCandidate prefers more fields, then more exact headers', () => {
  const of = (named: number, exact: number) => ({ named, exact }) as never;
  expect(isBetterCandidate(of(3, 0), of(2, 2))).toBe(true);
  expect(isBetterCandidate(of(3, 1), of(3, 0))).toBe(true);
  expect(isBetterCandidate(of(3, 1), of(3, 1))).toBe(false);
});
