import { describe, expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import type { Row } from '../../../src/core/model/field.ts';
import {
  countDaysOverdue,
  findOpenInfoRequest,
  getMcoDeadline,
} from '../../../src/core/portal/mco-deadlines.ts';
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
    expect(await requestOf({ infoRequestedOn: '2026-11-20' })).toEqual(['2026-11-25', '2026-12-01', false]);
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
  it('is absent if it is in the future', async () => {
    expect(await requestOf({ infoRequestedOn: '2026-11-25' })).toBeUndefined();
    expect(await requestOf({ infoRequestedOn: '2026-11-24' })).toBeDefined();
  });
  it.each([['2026-11-19'], ['2026-11-25']])('counts as open if it was answered on %s', async (day) => {
    expect(await requestOf({ infoRequestedOn: '2026-11-20', infoAnsweredOn: day })).toBeDefined();
  });
  it('is late after the hand-over and five business days', async () => {
    const isLate = async (infoRequestedOn: string, submittedOn = '2026-10-19') => {
      const cells = { status: 'open', submittedOn, infoRequestedOn };
      return findOpenInfoRequest(await ticket(cells), contextAsOf())?.isLate;
    };
    // HFS hands it over by 11-02, and November 3 is Election Day.
    expect(await isLate('2026-11-10')).toBe(false);
    expect(await isLate('2026-11-11')).toBe(true);
    expect(await isLate('2026-11-11', '')).toBe(false);
  });
  it('is absent if the ticket was closed for it', async () => {
    const closed = { status: 'closed', infoRequestedOn: '2026-11-16' };
    expect(await requestOf(closed)).toBeUndefined();
    expect(await requestOf(closed, '2026-11-23')).toEqual(['2026-11-23', '2026-11-23', false]);
  });
});

describe('the days by which an answer is overdue', () => {
  const overdueOf = async (cells: TestCells) => countDaysOverdue(await ticket(cells), contextAsOf());
  it('count to the answer, or to the as-of day', async () => {
    expect(await overdueOf({ infoRequestedOn: '2026-11-13' })).toBe(4);
    expect(await overdueOf({ infoRequestedOn: '2026-11-13', infoAnsweredOn: '2026-11-21' })).toBe(1);
    expect(await overdueOf({ infoRequestedOn: '2026-11-13', infoAnsweredOn: '2026-11-12' })).toBe(4);
  });
  it('are none without a request, or if the answer cannot be read', async () => {
    expect(await overdueOf({})).toBe(0);
    expect(await overdueOf({ infoRequestedOn: '2026-11-13', infoAnsweredOn: 'sent' })).toBe(0);
    expect(await overdueOf({ infoRequestedOn: '2027-11-13' })).toBe(0);
  });
});

describe("the MCO's 30 days", () => {
  it('count from the last day of the hand-over, 10 business days after the day submitted', async () => {
    // Thanksgiving and the Friday after are no business days: HFS hands it over by 12-02.
    expect(await decisionOf({ submittedOn: '2026-11-16', status: 'open' })).toBe('2027-01-01');
    expect(await decisionOf({ submittedOn: '2026-11-16', status: '' })).toBe('2027-01-01');
  });
  it('are unknown without a day', async () => {
    expect(await decisionOf({ status: 'open', ticketNumber: 'MADE-UP-1' })).toBeUndefined();
    expect(await decisionOf({ status: 'open', submittedOn: 'last week' })).toBeUndefined();
    expect(await decisionOf({ status: 'open', submittedOn: '2026-11-25' })).toBeUndefined();
  });
  it('are over once the ticket is closed', async () => {
    expect(await decisionOf({ submittedOn: '2026-11-16', status: 'closed' })).toBeUndefined();
  });
});
