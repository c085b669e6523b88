import { describe, expect, it } from 'vitest';
import { draftTicket, findServiceDays } from '../../../src/app/import/draft.ts';
import { findDenials } from '../../../src/app/import/judge-claim.ts';
import type { DraftRecord } from '../../../src/core/model/draft.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { claim, remittance } from '../../support/x12.ts';
import { readClaim } from './reading.ts';

function draft(
  changes: Parameters<typeof claim>[0] = {},
  { mco = 'Molina', ...others }: { mco?: string } & Partial<Parameters<typeof remittance>[0]> = {},
): DraftRecord {
  const read = readClaim(remittance({ ...others, claims: [claim(changes)] }));
  const plan = BUILT_IN_PLANS.findByName(mco)[0];
  return draftTicket({ ...read, plan, denials: findDenials(read.claim) });
}

describe('draftTicket', () => {
  it('fills what the remittance says, and nothing else', () => {
    expect(
      draft({
        between: ['REF*G1*MADEUP-AUTH-1'],
        paid: '95.5',
        lines: [
          ['140', '95.5', 'CO*45*44.5'],
          ['100', '0', 'CO*197*100', 'LQ*HE*N54'],
        ],
      }),
    ).toEqual({
      mco: 'Molina Healthcare of Illinois',
      providerName: 'MADE-UP FAMILY CLINIC',
      npi: '1234567893',
      recipientName: 'PATIENT SAMPLE',
      rin: '100200300',
      claimNumber: 'MADEUP-CLM-0001',
      serviceFrom: '2026-09-01',
      serviceTo: '2026-09-02',
      billedAmount: '240.00',
      paidAmount: '95.50',
      patientAccount: 'MADEUP-ACCT-1',
      deniedOn: '2026-11-12',
      denialCodes: 'CO-197/N54',
      category: 'prior authorization',
      description:
        'The plan denied $100.00 of the $240.00 billed with CO-197. ' +
        'Denied lines: line 2, 99213 on 9/1/2026, $100.00, CO-197 N54. Payment trace number: MADEUP-TRACE-1.',
      priorAuthNumber: 'MADEUP-AUTH-1',
    });
  });
  it('joins the remarks of one code, and puts remarks on the whole claim at the end', () => {
    const { denialCodes, category } = draft({
      between: ['MOA***N130*N54'],
      lines: [
        ['140', '0', 'CO*16*100*1*18*40', 'LQ*HE*M62', 'LQ*HE*N54'],
        ['100', '0', 'CO*16*100', 'LQ*HE*M76'],
      ],
    });
    expect(denialCodes).toBe('CO-16/M62/N54/M76, CO-18, N130');
    expect(category).toBe('prior authorization');
  });
  it('lists remarks with a code of the whole claim', () => {
    const { denialCodes } = draft({ between: ['CAS*CO*29*240', 'MIA*0****N211'], lines: [] });
    expect(denialCodes).toBe('CO-29/N211');
  });
  it.each([
    ['9 digits', 'MI*100200300', '100200300', false],
    ['a Medicaid number', 'MR*100200300', '100200300', false],
    ["a plan's own number", 'MI*XOG100200300', undefined, true],
    ['8 digits', 'MI*10020030', undefined, true],
    ['an SSN', '34*100200300', undefined, false],
  ])('takes a RIN only from what is one: %s', (_, id, rin, isMentioned) => {
    const record = draft({ patient: `NM1*QC*1*SAMPLE*PATIENT****${id}` });
    expect(record.rin).toBe(rin);
    expect(record.description?.includes("plan's own member number")).toBe(isMentioned);
  });
  it('takes a corrected RIN', () => {
    const patient = 'NM1*QC*1*SAMPLE*PATIENT****MI*XOG1';
    expect(draft({ patient, between: ['NM1*74*1******C*100200388'] }).rin).toBe('100200388');
  });
  it('names the provider of the service, else the payee', () => {
    const between = ['NM1*82*1*TESTWELL*INES****XX*1932104098'];
    expect(draft({ between })).toMatchObject({ providerName: 'INES TESTWELL', npi: '1932104098' });
    const byTaxId = draft({}, { payee: 'N1*PE*MADE-UP FAMILY CLINIC*FI*111222333' });
    expect(byTaxId.npi).toBeUndefined();
    expect(byTaxId.providerName).toBe('MADE-UP FAMILY CLINIC');
  });
  it('names a program if the contract or the plan does', () => {
    expect(draft({ between: ['REF*CE*IL MLTSS 2026'] }).program).toBe('MLTSS');
    expect(draft({ between: ['REF*CE*MMAI'] }).program).toBeUndefined();
    expect(draft({}, { mco: 'Molina Dual Options' }).program).toBe('MMAI');
    expect(draft().program).toBeUndefined();
  });
});

describe('findServiceDays', () => {
  it('takes the first and the last day of the lines if the claim has none', () => {
    const set = remittance({
      claims: [
        [
          'CLP*A*1*3*0**MC*B',
          ...['SVC*HC:1*1*0', 'DTM*150*20260905', 'DTM*151*20260909'],
          ...['SVC*HC:2*1*0', 'DTM*472*20260903', 'SVC*HC:3*1*0'],
        ],
      ],
    });
    const { from, to } = findServiceDays(readClaim(set).claim);
    expect([from, to].map((day) => formatIsoDay(day as never))).toEqual(['2026-09-03', '2026-09-09']);
  });
  it('has none if the remittance has none', () => {
    const set = remittance({ claims: [['CLP*A*1*3*0**MC*B']] });
    expect(findServiceDays(readClaim(set).claim)).toEqual({ from: undefined, to: undefined });
  });
});
