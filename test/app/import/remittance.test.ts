import { describe, expect, it } from 'vitest';
import { parseX12Day } from '../../../src/app/import/elements.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { claim, remittance } from '../../support/x12.ts';
import { readClaim, readRemittance } from './reading.ts';

describe('RemittanceReader', () => {
  it('reads a claim with its lines, adjustments, remarks and references', () => {
    const set = remittance({
      claims: [
        claim({
          between: [
            'CAS*PR*3*5',
            'NM1*74*1*CORRECTED*NAME****C*100200399',
            'NM1*82*1*TESTWELL*MAREN*Q**JR*XX*1932104098',
            'MOA***MA01*N130',
            'REF*G1*MADEUP-AUTH-1',
            'REF*CE*MLTSS',
            'REF*EA*MADEUP-OTHER',
          ],
          lines: [
            ['140', '95.5', 'CO*45*30.5*1*16*14', 'LQ*HE*N54', 'LQ*RX*75'],
            ['100', '0', 'CO*197*100', 'DTM*150*20260903', 'DTM*151*20260904'],
          ],
        }),
      ],
    });
    expect(readClaim(set).claim).toMatchObject({
      account: 'MADEUP-ACCT-1',
      status: '1',
      line: 'MC',
      number: 'MADEUP-CLM-0001',
      charge: 24000,
      paid: 0,
      adjustments: [{ group: 'PR', carc: '3', cents: 500 }],
      remarks: ['MA01', 'N130'],
      patient: { name: 'PATIENT SAMPLE', qualifier: 'MI', id: '100200300' },
      corrected: { name: 'NAME CORRECTED', qualifier: 'C', id: '100200399' },
      provider: { name: 'MAREN Q TESTWELL JR', qualifier: 'XX', id: '1932104098' },
      authNumber: 'MADEUP-AUTH-1',
      contract: 'MLTSS',
      lines: [
        {
          procedure: '99213',
          charge: 14000,
          paid: 9550,
          adjustments: [
            { group: 'CO', carc: '45', cents: 3050 },
            { group: 'CO', carc: '16', cents: 1400 },
          ],
          remarks: ['N54'],
        },
        { charge: 10000, adjustments: [{ group: 'CO', carc: '197', cents: 10000 }] },
      ],
    });
    const { claim: read } = readClaim(set);
    expect(
      [read.from, read.to, read.lines[1]?.from, read.lines[1]?.to].map((day) => formatIsoDay(day as never)),
    ).toEqual(['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04']);
  });
  it('reads payer, payee, trace, day and sums of each remittance', () => {
    const first = remittance({
      claims: [claim({ paid: '95.5' }), claim({ paid: '20' })],
      head: ['REF*2U*MADEUPID1'],
      after: ['PLB*1234567893*20261231*WO:X*25*CS:Y*-5'],
      total: '95.50',
    });
    const second = remittance({
      payer: 'COUNTYCARE*XV*MADEUPID2',
      trace: 'MADEUP-TRACE-2',
      claims: [claim()],
    });
    const { remittances, claims } = readRemittance(first, second);
    expect(remittances[0]).toMatchObject({
      payer: { name: 'MOLINA HEALTHCARE OF ILLINOIS INC', ids: ['MADEUPID1'] },
      payee: { name: 'MADE-UP FAMILY CLINIC', qualifier: 'XX', id: '1234567893' },
      trace: 'MADEUP-TRACE-1',
      total: 9550,
      sum: 9550,
    });
    expect(formatIsoDay(remittances[0]?.issuedOn as never)).toBe('2026-11-12');
    expect(remittances[1]).toMatchObject({
      payer: { name: 'COUNTYCARE', ids: ['MADEUPID2'] },
      total: 0,
      sum: 0,
    });
    expect(claims.map(({ position }) => position)).toEqual([1, 2, 3]);
  });
  it('reads a date with a format before it', () => {
    const set = remittance({ claims: [claim({ lines: [['240', '0', 'DTM*472*D8*20260905']] })] });
    expect(readClaim(set).claim.lines[0]?.from).toBe(parseX12Day('20260905'));
  });
  it('takes the day of DTM*405 if BPR has none', () => {
    const set = remittance({ claims: [claim()] });
    const body = set.body.map((segment) => (segment.startsWith('BPR') ? 'BPR*H*0*C*NON' : segment));
    expect(readClaim({ ...set, body }).remittance.issuedOn).toBe(parseX12Day('20261112'));
  });
  it('refuses an amount that cannot be read, and too many lines', () => {
    expect(() => readClaim(remittance({ claims: [claim({ charge: 'x12' })] }))).toThrow(
      'Claim 1: an amount in CLP03 cannot be read. Get the file again.',
    );
    const lines = Array.from({ length: 5001 }, () => ['1', '0']);
    expect(() => readClaim(remittance({ claims: [claim({ lines })] }))).toThrow(
      'Claim 1 has too many lines.',
    );
    const adjustments = Array.from({ length: 10_001 }, () => 'CAS*CO*45*1');
    expect(() => readClaim(remittance({ claims: [claim({ between: adjustments })] }))).toThrow(
      'Claim 1 has too many adjustments.',
    );
  });
  it('survives segments without a claim', () => {
    const { claims } = readRemittance({
      kind: '835',
      version: '',
      body: [
        'CAS*CO*45*1',
        'SVC*HC:1*1*1',
        'NM1*QC',
        'LQ*HE*N1',
        'MIA*0',
        'REF*2U*X',
        'DTM*232*20260101',
        'constructor*1',
      ],
    });
    expect(claims).toEqual([]);
  });
});
