import { describe, expect, it } from 'vitest';
import { ClaimChooser } from '../../../src/app/import/choose.ts';
import { ExistingTickets, readExistingTickets } from '../../../src/app/import/existing.ts';
import type { History } from '../../../src/core/model/context.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { historyOf } from '../../support/known.ts';
import { gridOf, validRow } from '../../support/rows.ts';
import { claim, remittance, type TransactionSet } from '../../support/x12.ts';
import { readRemittance } from './reading.ts';

function choose(
  sets: readonly TransactionSet[],
  {
    all = false,
    history,
    existing = new ExistingTickets([]),
  }: { all?: boolean; history?: History; existing?: ExistingTickets } = {},
): { chosen: number[]; leftOut: Record<string, number>; chooser: ClaimChooser } {
  const chooser = new ClaimChooser({ plans: BUILT_IN_PLANS, all, history, existing });
  let count = 0;
  for (const set of sets) {
    const { claims, remittances } = readRemittance(set);
    for (const item of claims) chooser.add(item, remittances[0] as never);
    count += claims.length;
  }
  const result = chooser.finish();
  const chosen = Array.from({ length: count }, (_, i) => i + 1).filter((n) => result.chosen.has(n));
  return { chosen, leftOut: Object.fromEntries(result.leftOut), chooser };
}

const DENIED = claim();
const PAID = claim({ number: 'MADEUP-CLM-0002', paid: '240', lines: [['240', '240']] });
const REVERSAL = claim({ status: '22', charge: '-240', lines: [['-240', '0', 'CO*197*-240']] });

describe('ClaimChooser', () => {
  it('chooses what was denied, and counts the rest by reason', () => {
    const claims = [
      DENIED,
      PAID,
      claim({ number: 'MADEUP-CLM-0003', status: '23' }),
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
  it('settles reversals by the days of the remittances, in whatever order they are read', () => {
    const october = remittance({ date: '20261020', claims: [DENIED] });
    const november = remittance({ date: '20261112', claims: [REVERSAL, PAID] });
    const december = remittance({ date: '20261208', claims: [DENIED] });
    expect(choose([november, october])).toMatchObject({
      chosen: [],
      leftOut: { reversal: 1, reversed: 1, contract: 1 },
    });
    expect(choose([december, november, october]).chosen).toEqual([1]);
    expect(choose([october, december, november]).chosen).toEqual([2]);
  });
  it('keeps a correction that comes before its reversal on the same day', () => {
    const corrected = claim({ paid: '100', lines: [['240', '100', 'CO*97*140']] });
    const november = remittance({ claims: [corrected, REVERSAL] });
    expect(choose([november]).chosen).toEqual([1]);
    expect(choose([remittance({ date: '20261020', claims: [DENIED] }), november]).chosen).toEqual([2]);
  });
  it('takes back the claim of the same service days', () => {
    const [first, second] = ['20260903', '20260904'].map((day) =>
      DENIED.map((segment) => segment.replace(/^DTM\*23[23]\*.*/, (text) => `${text.slice(0, 8)}${day}`)),
    ) as [string[], string[]];
    const reversal = second.map((segment) =>
      segment.replace('*1*240*0*', '*22*-240*0*').replace('SVC*HC:99213*', 'SVC*HC:99213*-'),
    );
    const sets = [
      remittance({ date: '20261020', claims: [first, second] }),
      remittance({ claims: [reversal] }),
    ];
    expect(choose(sets).chosen).toEqual([1]);
    const withoutDays = reversal.filter((segment) => !segment.startsWith('DTM'));
    const unclear = [sets[0] as TransactionSet, remittance({ claims: [withoutDays] })];
    expect(choose(unclear).chosen).toEqual([1, 2]);
    expect(
      choose([remittance({ date: '20261020', claims: [first] }), remittance({ claims: [withoutDays] })])
        .chosen,
    ).toEqual([]);
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
  it('drafts a denial after a reversal, unless it was sent itself', async () => {
    const sets = [
      remittance({ date: '20261020', claims: [DENIED] }),
      remittance({ claims: [REVERSAL, DENIED] }),
    ];
    const sent = {
      ...{ mco: 'Molina', claimNumber: 'MADEUP-CLM-0001', status: 'open' },
      ...{ serviceFrom: '9/1/2026', serviceTo: '9/2/2026', disputeFiledOn: '' },
    };
    const chosenWith = async (cells: object) =>
      choose(sets, { history: await historyOf([{ ...sent, ...cells }]) }).chosen;
    expect(await chosenWith({ deniedOn: '10/20/2026' })).toEqual([3]);
    expect(await chosenWith({ deniedOn: '', disputeFiledOn: '11/2/2026' })).toEqual([3]);
    expect(await chosenWith({ deniedOn: '' })).toEqual([3]);
    expect(await chosenWith({ deniedOn: '11/12/2026' })).toEqual([]);
    expect(await chosenWith({ deniedOn: '', disputeFiledOn: '11/20/2026' })).toEqual([]);
  });
  it('finds another payer again in the existing file', async () => {
    const mco = 'Made-Up  Commercial Insurance';
    const cells = { mco, claimNumber: 'MADEUP-CLM-0001', serviceFrom: '9/1/2026', serviceTo: '9/2/2026' };
    const table = await openTable(gridOf('ticket', [validRow('ticket', cells)]), 'ticket');
    const existing = await readExistingTickets(table, BUILT_IN_PLANS);
    const set = remittance({ payer: 'MADE-UP COMMERCIAL INSURANCE', claims: [DENIED] });
    expect(choose([set], { all: true, existing }).leftOut).toEqual({ 'in your file': 1 });
  });
});
