import { describe, expect, it } from 'vitest';
import {
  type ExistingTicket,
  type ExistingTickets,
  readExistingTickets,
} from '../../../src/app/import/existing.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { gridOf, type TestCells, validRow } from '../../support/rows.ts';

const ROWS: readonly TestCells[] = [
  { mco: 'Molina', serviceFrom: '9/1/2026', serviceTo: '', billedAmount: '$1,240.00', paidAmount: '' },
  { mco: 'Molina', serviceFrom: '9/5/2026', serviceTo: '' },
  { claimNumber: '' },
];

async function read(rows = ROWS): Promise<ExistingTickets> {
  const grid = gridOf(
    'ticket',
    rows.map((cells) => validRow('ticket', cells)),
  );
  return readExistingTickets(await openTable(grid, 'ticket'), BUILT_IN_PLANS);
}

const MOLINA = 'Molina Healthcare of Illinois';

describe('ExistingTickets', () => {
  it('finds tickets by plan and claim number, with their days', async () => {
    const existing = await read();
    const day = (iso: string) => parseDay(iso);
    expect(existing.find(MOLINA, 'madeupclm0001').map(({ row, from, to }) => [row, from, to])).toEqual([
      [2, day('2026-09-01'), day('2026-09-01')],
      [3, day('2026-09-05'), day('2026-09-05')],
    ]);
    expect(existing.find('CountyCare', 'madeupclm0001')).toEqual([]);
  });
  it('finds a number of 16 digits that ends in 0', async () => {
    const existing = await read([{ mco: 'Molina', claimNumber: '1234567890123450' }]);
    expect(existing.find(MOLINA, '1234567890123450').map(({ row }) => row)).toEqual([2]);
  });
  it('finds a claim without a number by the account', async () => {
    const existing = await read([{ mco: 'Molina', claimNumber: 'PENDING', patientAccount: 'MADEUP-ACCT-1' }]);
    expect(existing.find(MOLINA, '\nmadeupacct1').map(({ row }) => row)).toEqual([2]);
  });
  it('lists what a draft has otherwise, whatever the spelling', async () => {
    const existing = await read();
    const [ticket] = existing.find(MOLINA, 'madeupclm0001');
    const draft = {
      mco: MOLINA,
      rin: '100-200-301',
      claimNumber: 'MADEUPCLM0001',
      serviceFrom: '2026-09-01',
      billedAmount: '1240.00',
      description: 'other words',
    };
    expect(existing.listDifferences(ticket as ExistingTicket, draft)).toEqual([]);
    const other = { ...draft, paidAmount: '0.00', rin: '100200399' };
    expect(existing.listDifferences(ticket as ExistingTicket, other)).toEqual(['RIN', 'Paid Amount']);
  });
});
