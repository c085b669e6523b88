import { describe, expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import type { Row } from '../../../src/core/model/field.ts';
import { findOpenInfoRequest, getMcoDeadline } from '../../../src/core/portal/mco-deadlines.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';

async function ticket(cells: TestCells): Promise<Row<TicketField>> {
  const table = await openTable(gridOf('ticket', [validRow('ticket', cells)]), 'ticket');
  for await (const [row] of table.rows()) if (row) return row as Row<TicketField>;
  throw new Error('no row');
}

async function requestOf(cells: TestCells, asOf?: string): Promise<unknown> {
  const found = findOpenInfoRequest(await ticket(cells), contextAsOf(asOf));
  return found && [formatIsoDay(found.safeBy), formatIsoDay(found.by), found.isOver];
}

async function decisionOf(cells: TestCells): Promise<string | undefined> {
  const day = getMcoDeadline(await ticket(cells), contextAsOf());
  return day === undefined ? undefined : formatIsoDay(day);
}

describe('an open information request', () => {
  it('is due on the fifth business day, safely Monday to Friday', async () => {
    expect(await requestOf({ infoRequestedOn: '2026-11-20' })).toEqual(['2026-11-27', '2026-12-01', false]);
  });
  it('is over only after that day', async () => {
    const cells = { infoRequestedOn: '2026-11-16' };
    expect(await requestOf(cells, '2026-11-23')).toEqual(['2026-11-23', '2026-11-23', false]);
    expect(await requestOf(cells, '2026-11-24')).toEqual(['2026-11-23', '2026-11-23', true]);
  });
  it('is absent if nothing was asked or it was answered', async () => {
    expect(await requestOf({})).toBeUndefined();
    expect(await requestOf({ infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-23' })).toBeUndefined();
    expect(await requestOf({ infoRequestedOn: '2026-11-20', infoAnsweredOn: 'sent' })).toBeUndefined();
  });
  it('is absent if the ticket was closed for it', async () => {
    const closed = { status: 'closed', infoRequestedOn: '2026-11-16' };
    expect(await requestOf(closed)).toBeUndefined();
    expect(await requestOf(closed, '2026-11-23')).toEqual(['2026-11-23', '2026-11-23', false]);
  });
});

describe("the MCO's 30 days", () => {
  it('count from the day submitted', async () => {
    expect(await decisionOf({ submittedOn: '2026-11-16', status: 'open' })).toBe('2026-12-16');
    expect(await decisionOf({ submittedOn: '2026-11-16', status: '' })).toBe('2026-12-16');
  });
  it('are unknown without a day', async () => {
    expect(await decisionOf({ status: 'open', ticketNumber: 'MADE-UP-1' })).toBeUndefined();
    expect(await decisionOf({ status: 'open', submittedOn: 'last week' })).toBeUndefined();
  });
  it('are over once the ticket is closed', async () => {
    expect(await decisionOf({ submittedOn: '2026-11-16', status: 'closed' })).toBeUndefined();
  });
});
