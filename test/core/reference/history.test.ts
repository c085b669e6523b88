import { describe, expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import type { Row } from '../../../src/core/model/field.ts';
import type { RecordsInput } from '../../../src/core/model/input.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { getClaimKey } from '../../../src/core/portal/ticket-identity.ts';
import { addToHistory, HistoryIndex } from '../../../src/core/reference/history.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { historyOf } from '../../support/known.ts';
import { gridOf, recordsOf, type TestCells, validRow } from '../../support/rows.ts';
import { inputOf } from '../rows/inputs.ts';

/** The key of a valid ticket's claim with these changes. */
async function claimOf(cells: TestCells = {}): Promise<string> {
  const table = await openTable(gridOf('ticket', [validRow('ticket', cells)]), 'ticket');
  for await (const [row] of table.rows()) return getClaimKey(row as Row<TicketField>, BUILT_IN_PLANS);
  throw new Error('no row');
}

describe('HistoryIndex', () => {
  it('finds the first ticket about a claim, by file and row', async () => {
    const second = { claimNumber: 'MADEUP-CLM-0002' };
    const third = { claimNumber: 'MADEUP-CLM-0003' };
    const history = await historyOf([{}, second], [second, third], [{}]);
    expect(history.findByClaim(await claimOf())).toEqual({ file: 1, row: 2 });
    expect(history.findByClaim(await claimOf(second))).toEqual({ file: 1, row: 3 });
    expect(history.findByClaim(await claimOf(third))).toEqual({ file: 2, row: 3 });
    expect(history.findByClaim(await claimOf({ claimNumber: 'MADEUP-CLM-0004' }))).toBeUndefined();
  });
  it('finds a ticket by its claim together with the tracking number', async () => {
    const history = await historyOf([{ trackingNumber: 'MADEUP-TRK-1' }, { trackingNumber: 'MADEUP-TRK-2' }]);
    const claim = await claimOf();
    expect(history.findByTrackingNumber(claim, 'madeup2')).toBeUndefined();
    expect(history.findByTrackingNumber(claim, 'madeuptrk2')).toEqual({ file: 1, row: 3 });
    expect(history.findByTrackingNumber(`${claim}9`, 'madeuptrk2')).toBeUndefined();
  });
  it('has a claim as sent whatever its tracking number', async () => {
    const other = { claimNumber: 'MADEUP-CLM-0002' };
    const history = await historyOf([
      { status: 'open', trackingNumber: 'MADEUP-TRK-9' },
      { ...other, status: 'draft' },
    ]);
    expect(history.findSent(await claimOf())).toBeDefined();
    expect(history.findSent(await claimOf(other))).toBeUndefined();
  });
  it('knows the last denial that a sent ticket is about, else its dispute', async () => {
    const sent = { status: 'open', disputeFiledOn: '2026-09-20' };
    const none = { ...sent, deniedOn: '', disputeFiledOn: '' };
    const sentOn = async (...rows: TestCells[]) =>
      (await historyOf(rows)).findSent(await claimOf())?.deniedOn;
    const [first, second] = [
      { ...sent, deniedOn: '2026-09-10' },
      { ...sent, deniedOn: '2026-10-10' },
    ];
    expect(await sentOn(first, second, none)).toBe(parseDay('2026-10-10'));
    expect(await sentOn(second, first)).toBe(parseDay('2026-10-10'));
    expect(await sentOn(none, first)).toBe(parseDay('2026-09-10'));
    expect(await sentOn({ ...sent, deniedOn: '' })).toBe(parseDay('2026-09-20'));
    expect(await sentOn(none)).toBeUndefined();
  });
  it('knows a sent claim whose number ends in zeros', async () => {
    const claimNumber = '1234567890123450';
    const history = await historyOf([{ status: 'open', claimNumber }]);
    const key = (await claimOf({ claimNumber: '12345' })).replace('12345', claimNumber);
    expect(history.findSent(key)).toBeDefined();
    expect(history.findByClaim(key)).toBeUndefined();
  });
  it('has a ticket as sent if any row has it in the portal', async () => {
    const history = await historyOf([
      { status: 'draft' },
      { status: 'open' },
      { claimNumber: 'MADEUP-CLM-0002' },
    ]);
    expect(history.hasSent(await claimOf(), 'madeuptrk0001')).toBe(true);
    expect(history.hasSent(await claimOf(), 'madeuptrk0002')).toBe(false);
    expect(history.hasSent(await claimOf(), '')).toBe(false);
    expect(history.hasSent(await claimOf({ claimNumber: 'MADEUP-CLM-0002' }), 'madeuptrk0001')).toBe(false);
  });
  it('finds the first closed ticket about a claim', async () => {
    const history = await historyOf([{ status: 'draft' }, { status: 'closed' }, { status: 'closed' }]);
    expect(history.findClosed(await claimOf())).toEqual({ file: 1, row: 3 });
    expect((await historyOf([{}])).findClosed(await claimOf())).toBeUndefined();
  });
  it('skips tickets without a claim number', async () => {
    const history = await historyOf([{ claimNumber: '' }]);
    expect(history.findByClaim(await claimOf({ claimNumber: '' }))).toBeUndefined();
  });
});

describe('addToHistory', () => {
  const add = async (input: Parameters<typeof openTable>[0], counts?: Parameters<typeof addToHistory>[3]) => {
    const history = new HistoryIndex(BUILT_IN_PLANS);
    await addToHistory(history, await openTable(input, 'ticket'), 'earlier.csv', counts);
    return history;
  };

  it('adds only the tickets that count', async () => {
    const input = gridOf('ticket', [validRow('ticket'), validRow('ticket')]);
    const history = await add(input, (row) => row.row === 3);
    expect(history.findByClaim(await claimOf())).toEqual({ file: 1, row: 3 });
  });
  it('rejects a sheet without the columns to compare tickets, before it reads rows', async () => {
    await expect(add(inputOf({ rows: [['RIN', 'Plan']] }))).rejects.toThrow(
      /^earlier\.csv: There is no column for Claim Number or Date of Service From\. /,
    );
  });
  it('rejects records without those keys, but not a list without records', async () => {
    const records: RecordsInput = recordsOf('ticket', [{ mco: 'Molina' }]);
    await expect(add(records)).rejects.toThrow(/^earlier\.csv: There is no column for Claim Number/);
    expect(await add(recordsOf('ticket', []))).toBeInstanceOf(HistoryIndex);
  });
});
