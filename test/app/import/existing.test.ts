import { describe, expect, it } from 'vitest';
import { type ExistingTickets, readExistingTickets } from '../../../src/app/import/existing.ts';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import type { Row } from '../../../src/core/model/field.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { getClaimKey } from '../../../src/core/portal/ticket-identity.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { gridOf, type TestCells, validRow } from '../../support/rows.ts';

const ROWS: readonly TestCells[] = [
  { mco: 'Molina', serviceFrom: '9/1/2026', serviceTo: '', billedAmount: '$1,240.00', paidAmount: '' },
  { mco: 'Molina', serviceFrom: '9/5/2026' },
  { claimNumber: '' },
];

async function read(): Promise<{ existing: ExistingTickets; keys: string[] }> {
  const open = () =>
    openTable(
      gridOf(
        'ticket',
        ROWS.map((cells) => validRow('ticket', cells)),
      ),
      'ticket',
    );
  const keys: string[] = [];
  for await (const batch of (await open()).rows()) {
    for (const row of batch) keys.push(getClaimKey(row as Row<TicketField>, BUILT_IN_PLANS));
  }
  return { existing: await readExistingTickets(await open(), BUILT_IN_PLANS), keys };
}

const MOLINA = 'Molina Healthcare of Illinois';

describe('ExistingTickets', () => {
  it('finds a row by its claim and days, or by the number of the claim alone', async () => {
    const { existing, keys } = await read();
    expect(keys.map((key) => existing.findByClaim(key))).toEqual([2, 3, undefined]);
    expect(existing.findByNumber(MOLINA, 'madeupclm0001')).toEqual([2, 3]);
    expect(existing.findByNumber('CountyCare', 'madeupclm0001')).toEqual([]);
  });
  it('lists what a draft has otherwise, whatever the spelling', async () => {
    const { existing, keys } = await read();
    const draft = {
      mco: MOLINA,
      rin: '100-200-301',
      claimNumber: 'MADEUPCLM0001',
      serviceFrom: '2026-09-01',
      billedAmount: '1240.00',
      description: 'other words',
    };
    expect(existing.listDifferences(keys[0] ?? '', draft)).toBeUndefined();
    expect(
      existing.listDifferences(keys[0] ?? '', { ...draft, paidAmount: '0.00', rin: '100200399' }),
    ).toEqual({
      row: 2,
      headings: ['RIN', 'Paid Amount'],
    });
    expect(existing.listDifferences('another', draft)).toBeUndefined();
  });
});
