import { describe, expect, it } from 'vitest';
import {
  type Deadline,
  filterDueWithin,
  findDeadlines,
  findUndatedTickets,
  sortByUrgency,
} from '../../../src/app/deadlines/list.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { runChecks } from '../../support/check.ts';
import { OPEN, rowFiles } from '../../support/deadlines.ts';
import { AS_OF, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';

type Cells = Readonly<Record<string, string>>;

const write = rowFiles();

async function checkRows(
  rows: readonly Cells[],
  kind: 'ticket' | 'registration' = 'ticket',
  history?: readonly Cells[],
) {
  const valid: Cells = kind === 'ticket' ? VALID_TICKET : VALID_REGISTRATION;
  const input = { kind, rows: rows.map((row) => ({ ...valid, ...row })), name: 'made-up' };
  const options = history ? { history: [write.json('history.json', history)] } : {};
  const { files, context } = await runChecks(input, { asOf: AS_OF, ...options });
  const [file] = files;
  if (!file) throw new Error('no file');
  return { file, context };
}

async function find(...args: Parameters<typeof checkRows>) {
  const { file, context } = await checkRows(...args);
  return findDeadlines(file, context);
}

const summarize = ({ row, kind, day }: Deadline) => [row, kind, formatIsoDay(day)];

describe('findDeadlines', () => {
  it('has the safe day of a ticket, or its last day if it is too late for that', async () => {
    const found = await find([
      {},
      { disputeFiledOn: '2026-09-23', mcoDecidedOn: '', claimNumber: 'MADEUP-2' },
    ]);
    expect(found.map(summarize)).toEqual([
      [1, 'submit', '2026-12-04'],
      [2, 'stop', '2026-11-22'],
    ]);
  });
  it('has the first day of a ticket that is too early', async () => {
    const [wait] = await find([{ disputeFiledOn: '2026-11-01', mcoDecidedOn: '', mcoDecision: 'none' }]);
    expect(wait?.kind).toBe('wait');
    expect(wait?.notBefore && formatIsoDay(wait.notBefore)).toBe('2026-12-01');
  });
  it('has the answer and the decision of a submitted ticket', async () => {
    const found = await find([{ ...OPEN, infoRequestedOn: '2026-11-20' }]);
    expect(found.map(summarize)).toEqual([
      [1, 'answer', '2026-11-25'],
      [1, 'decision', '2027-01-01'],
    ]);
    expect(found.every(({ submitted }) => submitted)).toBe(true);
  });
  it('has the last day to write to the portal team about a ticket that is too late', async () => {
    const late = { disputeFiledOn: '2026-09-23', mcoDecidedOn: '2026-11-05' };
    expect((await find([late])).map(summarize)).toEqual([
      [1, 'stop', '2026-11-22'],
      [1, 'inquiry', '2026-12-05'],
    ]);
    expect(await find([{ ...late, mco: 'Public Aid' }])).toEqual([]);
  });
  it('has the days until the last day of a ticket that is planned after it', async () => {
    const [fix] = await find([{ submitOn: '2026-12-20' }]);
    expect(fix && summarize(fix)).toEqual([1, 'fix', '2026-12-04']);
  });
  it('has the last day of a ticket that is planned after its safe day', async () => {
    const [wait] = await find([{ submitOn: '2026-12-06' }]);
    expect(wait && summarize(wait)).toEqual([1, 'wait', '2026-12-09']);
  });
  it('has no day for a dispute in the future', async () => {
    expect(await find([{ disputeFiledOn: '2027-10-10' }])).toEqual([]);
  });
  it('has no day for a ticket that the history has as sent', async () => {
    const { file, context } = await checkRows([{}], 'ticket', [{ status: 'open' }]);
    expect(await findDeadlines(file, context)).toEqual([]);
    expect(findUndatedTickets([file])).toEqual([]);
  });
  it('has no day for a redirected ticket', async () => {
    expect(await find([{ mco: 'Public Aid' }])).toEqual([]);
  });
  it('has the day when registrations may be processed, and the upper limit for ten and more', async () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ email: `person.${i}@clinic.example` }));
    const [few] = await find(people(1), 'registration');
    expect(few).toMatchObject({ row: null, kind: 'registration', submitted: false });
    expect(few).not.toHaveProperty('until');
    const [many] = await find(people(10), 'registration');
    expect(many?.until).toBeGreaterThan(many?.day ?? 0);
  });
  it('has no day if all registrations are denied', async () => {
    expect(await find([{ medicaidId: '' }], 'registration')).toEqual([]);
  });
});

describe('findUndatedTickets', () => {
  it('names tickets without a dispute date, but none that are redirected or submitted', async () => {
    const undated = { disputeFiledOn: '' };
    const { file } = await checkRows([
      {},
      undated,
      { ...undated, mco: 'Public Aid' },
      { ...undated, ...OPEN },
    ]);
    expect(findUndatedTickets([file])).toEqual([
      { file, rows: [2], header: 'MCO Dispute Date', hasColumn: true },
    ]);
  });
  it('names tickets whose dispute date cannot be read or is in the future', async () => {
    const { file } = await checkRows([{}, { disputeFiledOn: 'in May' }, { disputeFiledOn: '2027-10-10' }]);
    expect(findUndatedTickets([file])).toMatchObject([{ rows: [2, 3], hasColumn: true }]);
  });
  it('leaves out files whose tickets all have a day', async () => {
    const { file } = await checkRows([{}]);
    expect(findUndatedTickets([file])).toEqual([]);
  });
  it('names no registrations', async () => {
    const { file } = await checkRows([{}], 'registration');
    expect(findUndatedTickets([file])).toEqual([]);
  });
});

it('sortByUrgency sorts by day and keeps the order of equals', async () => {
  const found = await find([
    { claimNumber: 'A' },
    { claimNumber: 'B' },
    { disputeFiledOn: '2026-10-05', mcoDecidedOn: '', claimNumber: 'C' },
  ]);
  expect(sortByUrgency(found).map(({ row }) => row)).toEqual([3, 1, 2]);
});

it('filterDueWithin keeps the last day and overdue ones', async () => {
  const { file, context } = await checkRows([
    {},
    { disputeFiledOn: '2026-09-23', mcoDecidedOn: '', claimNumber: 'B' },
  ]);
  const found = await findDeadlines(file, context);
  const rowsWithin = (days: number) => filterDueWithin(found, days, context.asOf).map(({ row }) => row);
  expect([rowsWithin(0), rowsWithin(9), rowsWithin(10)]).toEqual([[2], [2], [1, 2]]);
});
