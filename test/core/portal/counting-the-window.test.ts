import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { Context } from '../../../src/core/model/context.ts';
import { historyOf } from '../../support/known.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';

// What all rules together say about the days of one ticket.

async function judge(cells: TestCells, asOf?: string, context?: Partial<Context>) {
  const input = gridOf('ticket', [validRow('ticket', cells)]);
  const file = await checkInput(input, contextAsOf(asOf, context), { kind: 'ticket' });
  expect(file.crashes).toEqual([]);
  const { verdict, nextStep, findings } = file.results.getResult(1);
  return { verdict, ...nextStep, rules: findings.map(({ rule, outcome }) => `${rule}: ${outcome}`) };
}

// Filed 2026-10-10, decided 2026-11-05, checked for 2026-11-24.
const days = { on: '2026-11-09', by: '2026-12-09', safeBy: '2026-12-04' };
const first = { disputeFiledOn: '2026-10-25' };
const last = { disputeFiledOn: '2026-09-25', mcoDecidedOn: '', mcoDecision: 'none' };

describe('the edges of the window', () => {
  it('are ready for most plans', async () => {
    expect(await judge(first)).toMatchObject({ verdict: 'ready', action: 'submit', rules: [] });
    expect(await judge(last)).toMatchObject({
      verdict: 'ready',
      action: 'submit',
      rules: ['ticket/window-edge: note'],
    });
  });
  it('need a person for Aetna', async () => {
    const aetna = { mco: 'Aetna Better Health' };
    expect(await judge({ ...first, ...aetna })).toMatchObject({ verdict: 'review', action: 'check' });
    expect(await judge({ ...last, ...aetna })).toMatchObject({ verdict: 'review', action: 'check' });
  });
});

describe('a planned day', () => {
  it('after the last day is to be changed while days are left', async () => {
    expect(await judge({ submitOn: '2026-12-20' })).toEqual({
      verdict: 'closed',
      action: 'fix',
      ...days,
      rules: ['ticket/too-late: closed'],
    });
  });
  it('after the last day is to be changed before day 30, too', async () => {
    const cells = { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', submitOn: '2027-01-10' };
    expect(await judge(cells)).toMatchObject({ verdict: 'closed', action: 'fix', on: '2026-12-01' });
  });
  it('cannot help after the last day', async () => {
    expect(await judge({ ...last, submitOn: '2026-12-20' }, '2026-11-25')).toMatchObject({
      verdict: 'closed',
      action: 'stop',
    });
  });
  it('after the safe day leaves none', async () => {
    expect(await judge({ submitOn: '2026-12-05' })).toEqual({
      verdict: 'ready',
      action: 'wait',
      ...days,
      on: '2026-12-05',
      safeBy: null,
      rules: ['ticket/window-edge: note'],
    });
  });
});

describe('a ticket in the portal since an unknown day', () => {
  it.each([
    ['a number', { ticketNumber: 'MADEUP-T-1' }],
    ['status open', { status: 'open' }],
    ['a day in the future', { submittedOn: '2027-11-20' }],
  ])('is not judged by its window: %s', async (_, cells) => {
    for (const disputeFiledOn of ['2026-11-01', '2026-10-10', '2026-09-24', '2026-08-01']) {
      const dates = { disputeFiledOn, deniedOn: '2026-07-20', serviceFrom: '2026-07-01', serviceTo: '' };
      const judged = await judge({ ...cells, ...dates, mcoDecidedOn: '' });
      expect(judged).toMatchObject({ verdict: 'review', action: 'check' });
      expect(judged.rules).toHaveLength(1);
    }
  });
});

describe('a dispute in the future', () => {
  it.each([['2026-11-25'], ['2027-10-10']])('has no days: %s', async (disputeFiledOn) => {
    expect(await judge({ disputeFiledOn, mcoDecidedOn: '' })).toEqual({
      verdict: 'closed',
      action: 'fix',
      rules: ['ticket/date-order: closed'],
    });
    expect(await judge({ disputeFiledOn, mcoDecidedOn: '', submitOn: '2026-12-20' })).toEqual({
      verdict: 'closed',
      action: 'fix',
      rules: ['ticket/date-order: closed'],
    });
  });
});

describe('a ticket that the history has as sent', () => {
  it.each([['2026-11-01'], ['2026-10-10'], ['2026-09-24']])(
    'needs nothing more, whenever it was disputed: %s',
    async (disputeFiledOn) => {
      const cells = { disputeFiledOn, deniedOn: '2026-09-20', mcoDecidedOn: '' };
      const history = await historyOf([{ ...cells, submittedOn: '2026-11-20', status: 'open' }]);
      expect(await judge(cells, undefined, { history })).toMatchObject({
        verdict: 'ready',
        action: 'none',
        rules: [],
      });
    },
  );
  it('needs a person if it was closed, or has another tracking number', async () => {
    const closed = { history: await historyOf([{ status: 'closed' }]) };
    expect(await judge({}, undefined, closed)).toMatchObject({
      action: 'check',
      rules: ['ticket/closed-before: review'],
    });
    const open = { history: await historyOf([{ status: 'open' }]) };
    expect(await judge({ trackingNumber: 'MADEUP-TRK-0002' }, undefined, open)).toMatchObject({
      action: 'check',
      rules: ['ticket/duplicate: review'],
    });
  });
});

describe('an information request', () => {
  const open = { status: 'open', submittedOn: '2026-11-16' };
  it('is answered by the safe day, which is not Thanksgiving', async () => {
    expect(await judge({ ...open, infoRequestedOn: '2026-11-19' })).toMatchObject({
      verdict: 'review',
      action: 'answer',
      by: '2026-11-30',
      safeBy: '2026-11-25',
    });
  });
  it('counts as open if it was answered before it was asked', async () => {
    const cells = { ...open, infoRequestedOn: '2026-11-20', infoAnsweredOn: '2026-11-18' };
    expect(await judge(cells)).toMatchObject({ verdict: 'review', action: 'answer', by: '2026-12-01' });
  });
  it('needs a person if it came before the ticket', async () => {
    const cells = { ...open, infoRequestedOn: '2026-11-10', infoAnsweredOn: '2026-11-12' };
    expect(await judge(cells)).toMatchObject({ action: 'check', rules: ['ticket/date-order: review'] });
  });
});
