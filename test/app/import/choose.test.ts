import { describe, expect, it } from 'vitest';
import { ClaimChooser } from '../../../src/app/import/choose.ts';
import { ExistingTickets } from '../../../src/app/import/existing.ts';
import type { History } from '../../../src/core/model/context.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { historyOf } from '../../support/known.ts';
import { claim, remittance, type TransactionSet } from '../../support/x12.ts';
import { readRemittance } from './reading.ts';

function choose(
  sets: readonly TransactionSet[],
  { all = false, history }: { all?: boolean; history?: History } = {},
): { chosen: number[]; leftOut: Record<string, number>; chooser: ClaimChooser } {
  const existing = new ExistingTickets([]);
  const chooser = new ClaimChooser({ plans: BUILT_IN_PLANS, all, history, existing });
  let count = 0;
  for (const set of sets) {
    const { claims, remittances } = readRemittance(set);
    for (const item of claims) chooser.add(item, remittances[0] as never);
    count += claims.length;
  }
  const chosen = Array.from({ length: count }, (_, i) => i + 1).filter((n) => chooser.chosen.has(n));
  return { chosen, leftOut: Object.fromEntries(chooser.leftOut), chooser };
}

const DENIED = claim();
const PAID = claim({ number: 'MADEUP-CLM-0002', paid: '240', lines: [['240', '240']] });
const REVERSAL = claim({ status: '22', charge: '-240', lines: [['-240', '0', 'CO*197*-240']] });

describe('ClaimChooser', () => {
  it('chooses what was denied, and counts the rest by reason', () => {
    const claims = [
      DENIED,
      PAID,
      claim({ number: 'MADEUP-CLM-0003', status: '19' }),
      claim({ number: 'MADEUP-CLM-0004', status: '25' }),
      claim({ number: 'MADEUP-CLM-0005', lines: [['240', '0', 'PR*1*240']] }),
      claim({ number: 'MADEUP-CLM-0006', lines: [['240', '0']] }),
    ];
    const { chosen, leftOut } = choose([remittance({ claims })]);
    expect(chosen).toEqual([1]);
    expect(leftOut).toEqual({ contract: 1, forwarded: 1, predetermination: 1, patient: 1, unexplained: 1 });
  });
  it('takes every claim but reversals with all', () => {
    const other = remittance({
      payer: 'MADE-UP COMMERCIAL INSURANCE',
      claims: [claim({ number: 'MADEUP-CLM-0009' })],
    });
    const { chosen, leftOut, chooser } = choose([remittance({ claims: [DENIED, PAID] }), other], {
      all: true,
    });
    expect(chosen).toEqual([1, 2, 3]);
    expect(leftOut).toEqual({});
    expect([...chooser.otherPayers]).toEqual([['MADE-UP COMMERCIAL INSURANCE', 1]]);
    expect(choose([remittance({ claims: [REVERSAL] })], { all: true }).chosen).toEqual([]);
  });
  it('takes a claim back that is reversed later, and judges its correction by itself', () => {
    const correctedPaid = claim({ paid: '240', lines: [['240', '240']] });
    const first = choose([
      remittance({ claims: [DENIED] }),
      remittance({ claims: [REVERSAL, correctedPaid] }),
    ]);
    expect(first.chosen).toEqual([]);
    expect(first.leftOut).toEqual({ reversal: 1, reversed: 1, contract: 1 });
    const second = choose([remittance({ claims: [DENIED, REVERSAL, DENIED] })]);
    expect(second.chosen).toEqual([3]);
    const third = choose([remittance({ claims: [DENIED, REVERSAL, DENIED, REVERSAL] })]);
    expect(third.chosen).toEqual([]);
  });
  it('takes back the claim that a reversal refers to, if its own number is another', () => {
    const reversal = claim({
      number: 'MADEUP-CLM-0077',
      status: '22',
      charge: '-240',
      between: ['REF*F8*MADEUP-CLM-0001'],
    });
    expect(choose([remittance({ claims: [DENIED, reversal] })])).toMatchObject({
      chosen: [],
      leftOut: { reversal: 1, reversed: 1 },
    });
  });
  it('keeps a correction whose reversal came before it', () => {
    expect(choose([remittance({ claims: [REVERSAL, DENIED] })]).chosen).toEqual([2]);
  });
  it('leaves the reversal of another plan alone', () => {
    const sets = [remittance({ claims: [DENIED] }), remittance({ payer: 'COUNTYCARE', claims: [REVERSAL] })];
    expect(choose(sets).chosen).toEqual([1]);
  });
  it('drafts a claim once', () => {
    const set = remittance({ claims: [DENIED, claim({ number: 'madeup clm0001' })] });
    expect(choose([set, set])).toMatchObject({ chosen: [1], leftOut: { repeated: 3 } });
    const otherDay = DENIED.map((segment) => segment.replace('DTM*233*20260902', 'DTM*233*20260903'));
    expect(choose([remittance({ claims: [DENIED, otherDay] })]).chosen).toEqual([1, 2]);
  });
  it('takes two claims without a number for two', () => {
    expect(choose([remittance({ claims: [claim({ number: '' }), claim({ number: '' })] })]).chosen).toEqual([
      1, 2,
    ]);
  });
  it('leaves out what the history has as sent', async () => {
    const sent = {
      mco: 'Molina',
      claimNumber: 'MADEUP-CLM-0001',
      serviceFrom: '9/1/2026',
      serviceTo: '9/2/2026',
      status: 'open',
    };
    const sets = [remittance({ claims: [DENIED] })];
    expect(choose(sets, { history: await historyOf([sent]) }).leftOut).toEqual({ 'sent before': 1 });
    expect(choose(sets, { history: await historyOf([{ ...sent, status: 'draft' }]) }).chosen).toEqual([1]);
    expect(choose(sets, { history: await historyOf([{ ...sent, serviceTo: '9/3/2026' }]) }).chosen).toEqual([
      1,
    ]);
  });
});
