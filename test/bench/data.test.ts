import { expect, it } from 'vitest';
import { check } from '../support/check.ts';
import { TICKET_FIELDS, ticketOf } from './tickets.ts';

const ROWS = 2000;
const tickets = Array.from({ length: ROWS }, (_, i) => ticketOf(i + 1));

it('makes the same ticket every time', () => {
  expect(ticketOf(7)).toEqual(tickets[6]);
  expect(tickets[0]).not.toEqual(tickets[1]);
  expect(
    TICKET_FIELDS,
    'add a new field to LEFT_OUT in test/bench/tickets.ts: runs stay comparable',
  ).toHaveLength(36);
});

it('puts a line break in about 2 % of the rows and findings in about 30 %', async () => {
  const broken = tickets.filter(({ description }) => description?.includes('\n')).length / ROWS;
  expect(broken).toBeGreaterThan(0.01);
  expect(broken).toBeLessThan(0.03);
  const { summary } = await check({ kind: 'ticket', rows: tickets }, { asOf: '2026-11-24' });
  const found = 1 - summary.verdicts.ready / ROWS;
  expect(found).toBeGreaterThan(0.27);
  expect(found).toBeLessThan(0.33);
});
