import { expect, it } from 'vitest';
import { selectCards } from '../../../src/app/cards/select-cards.ts';
import { runChecks } from '../../support/check.ts';
import { AS_OF, VALID_TICKET } from '../../support/rows.ts';

async function select(rows: number[] | undefined, limit: number) {
  const tickets = ['1', '2', '3', '4'].map((claimNumber) => ({ ...VALID_TICKET, claimNumber }));
  const input = { kind: 'ticket' as const, rows: tickets, name: 'made-up' };
  const { files, context } = await runChecks(input, { asOf: AS_OF });
  const [file] = files as [(typeof files)[number]];
  const { window, extended } = context.notice;
  const dates = { asOf: context.asOf, window, extended };
  const source = { file, context, dates, findRuleText: () => undefined };
  const { cards, ...rest } = await selectCards(source, rows && new Set(rows), limit);
  return { names: cards.map(({ name }) => name.split(',')[0]), ...rest };
}

it('takes all rows up to a limit, and names the rest', async () => {
  expect(await select(undefined, 9)).toMatchObject({ leftOut: [], missing: [] });
  expect(await select(undefined, 2)).toEqual({
    names: ['Ticket 1', 'Ticket 2'],
    leftOut: [3, 4],
    missing: [],
  });
});

it('takes the rows that were asked for, in the order of the file', async () => {
  expect(await select([4, 2, 7], 9)).toEqual({ names: ['Ticket 2', 'Ticket 4'], leftOut: [], missing: [7] });
});
