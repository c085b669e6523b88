import { claim, interchange, remittance } from './x12.ts';

// The made-up remittances of templates/examples/remittance.835: five plans, and each way in which a claim ends.

const PEOPLE = ['MAREN', 'ODELL', 'TAVI', 'BRIN', 'CALDER', 'DUNYA', 'ESKER', 'FENNA', 'GARRICK', 'HOLLIS'];

/** A made-up patient; with a letter before the number, it is the plan's own. */
function patient(i: number, prefix = ''): string {
  return `NM1*QC*1*SAMPLETON*${PEOPLE[i % PEOPLE.length]}****MI*${prefix}${100_200_301 + i}`;
}

function numbered(i: number): { number: string; account: string; patient: string } {
  return {
    account: `MADEUP-ACCT-${i}`,
    number: `MADEUP-CLM-${String(i).padStart(4, '0')}`,
    patient: patient(i),
  };
}

const PAID = [
  ['140', '95.5', 'CO*45*44.5'],
  ['100', '60', 'CO*45*40'],
];

const MOLINA = remittance({
  payer: 'MOLINA HEALTHCARE OF ILLINOIS INC',
  trace: 'MADEUP-TRACE-1',
  claims: [
    claim({
      ...numbered(1),
      between: ['REF*G1*MADEUP-AUTH-1'],
      lines: [
        ['140', '0', 'CO*197*140', 'LQ*HE*N54'],
        ['100', '0', 'CO*197*100'],
      ],
    }),
    claim({ ...numbered(2), paid: '155.5', lines: PAID }),
    claim({ ...numbered(3), charge: '300', lines: [['300', '0', 'PR*1*50*1*3*250']] }),
  ],
});

const AETNA = remittance({
  payer: 'AETNA BETTER HEALTH OF ILLINOIS',
  trace: 'MADEUP-TRACE-2',
  date: '20261020',
  claims: [
    claim({
      ...numbered(4),
      paid: '95.5',
      lines: [
        ['140', '95.5', 'CO*45*44.5'],
        ['100', '0', 'CO*97*100', 'LQ*HE*N19'],
      ],
    }),
    claim({
      ...numbered(5),
      line: 'HM',
      lines: [
        ['140', '0', 'CO*24*140'],
        ['100', '0', 'CO*24*100'],
      ],
    }),
  ],
});

const COUNTYCARE = remittance({
  payer: 'COUNTYCARE HEALTH PLAN',
  trace: 'MADEUP-TRACE-3',
  payee: 'N1*PE*MADE-UP COMMUNITY HOSPITAL*XX*1932104098',
  claims: [
    [
      'CLP*MADEUP-ACCT-6*4*1800*0**MC*MADEUP-CLM-0006*11*1',
      'CAS*CO*50*1800',
      patient(6),
      'MIA*0****N706',
      'DTM*232*20260914',
      'DTM*233*20260918',
    ],
    claim({
      ...numbered(7),
      lines: [
        ['140', '0', 'OA*23*140'],
        ['100', '0', 'OA*23*100'],
      ],
    }),
  ],
});

const MERIDIAN = remittance({
  payer: 'MERIDIAN HEALTH PLAN OF ILLINOIS INC',
  trace: 'MADEUP-TRACE-4',
  claims: [
    claim({
      ...numbered(8),
      status: '22',
      charge: '-240',
      paid: '-155.5',
      lines: [
        ['-140', '-95.5', 'CO*45*-44.5'],
        ['-100', '-60', 'CO*45*-40'],
      ],
    }),
    claim({
      ...numbered(8),
      paid: '95.5',
      lines: [
        ['140', '95.5', 'CO*45*44.5'],
        ['100', '0', 'CO*16*100', 'LQ*HE*M62'],
      ],
    }),
    claim({ ...numbered(9), paid: '155.5', lines: PAID }),
  ],
  after: ['PLB*1234567893*20261231*WO:MADEUP-RECOUP*25'],
  total: '70.50',
});

const BLUE_CROSS = remittance({
  payer: 'BLUE CROSS COMMUNITY HEALTH PLANS',
  trace: 'MADEUP-TRACE-5',
  claims: [
    [
      'CLP*MADEUP-ACCT-10*1*85*0**MC*MADEUP-CLM-0010*11*1',
      patient(10, 'XOG'),
      'NM1*82*1*TESTWELL*INES****XX*1000000004',
      'SVC*AD:D0120*85*0',
      'DTM*472*20260922',
      'CAS*CO*29*85',
    ],
    claim({ ...numbered(11), status: '2', paid: '155.5', lines: PAID }),
  ],
});

const OTHER = remittance({
  payer: 'MADE-UP COMMERCIAL INSURANCE',
  trace: 'MADEUP-TRACE-6',
  claims: [
    claim({
      ...numbered(12),
      line: 'CI',
      lines: [
        ['140', '0', 'CO*29*140'],
        ['100', '0', 'CO*29*100'],
      ],
    }),
  ],
});

/** templates/examples/remittance.835 */
export const EXAMPLE_REMITTANCE = interchange([MOLINA, AETNA, COUNTYCARE, MERIDIAN, BLUE_CROSS, OTHER]);
