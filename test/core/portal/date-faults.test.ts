import { describe, expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import type { Row } from '../../../src/core/model/field.ts';
import { findDateFaults } from '../../../src/core/portal/date-faults.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';

async function faultsOf(cells: TestCells) {
  const table = await openTable(gridOf('ticket', [validRow('ticket', cells)]), 'ticket');
  for await (const [row] of table.rows())
    return findDateFaults(row as Row<TicketField>, contextAsOf().asOf).map(({ fault }) => fault);
  throw new Error('no row');
}

describe('findDateFaults', () => {
  it('finds nothing in the usual order, nor in one that is unknown', async () => {
    expect(await faultsOf({})).toEqual([]);
    const blank = { serviceFrom: '', serviceTo: '', deniedOn: '', disputeFiledOn: '', mcoDecidedOn: '' };
    expect(await faultsOf(blank)).toEqual([]);
  });
  it('finds what is in the wrong order or in the future', async () => {
    expect(await faultsOf({ mcoDecidedOn: '2026-10-01' })).toEqual(['decisionBeforeDispute']);
    expect(await faultsOf({ disputeFiledOn: '2026-12-01' })).toEqual(['disputeInFuture']);
  });
  it('compares a date in the future with nothing else', async () => {
    const cells = { submittedOn: '2027-01-01', infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-20' };
    expect(await faultsOf(cells)).toEqual(['submittedInFuture']);
  });
  it('has one fault for a dispute before both service and denial', async () => {
    expect(await faultsOf({ disputeFiledOn: '2026-08-01' })).toEqual(['disputeBeforeService']);
  });
});
