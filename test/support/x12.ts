/** The separators of an interchange. */
export interface Separators {
  element: string;
  component: string;
  segment: string;
  /** After each segment. */
  lineBreak: string;
}

/** A transaction set: what is between ST and SE, as segments with * and :. */
export interface TransactionSet {
  kind: '835' | '277' | '999';
  version: string;
  body: readonly string[];
}

const USUAL: Separators = { element: '*', component: ':', segment: '~', lineBreak: '\n' };

/** An interchange of one group, with correct counts and control numbers. */
export function interchange(
  sets: readonly TransactionSet[],
  { control = '000000001', ...changed }: Partial<Separators> & { control?: string } = {},
): string {
  const separators = { ...USUAL, ...changed };
  const version = sets[0]?.version ?? '005010X221A1';
  const segments = [
    `ISA*00*          *00*          *ZZ*MADEUPPLAN     *ZZ*MADEUPCLINIC   *261112*0800*^*00501*${control}*0*T*:`,
    `GS*HP*MADEUPPLAN*MADEUPCLINIC*20261112*0800*1*X*${version}`,
    ...sets.flatMap(({ kind, version: guide, body }, i) => {
      const number = String(i + 1).padStart(4, '0');
      return [`ST*${kind}*${number}*${guide}`, ...body, `SE*${body.length + 2}*${number}`];
    }),
    `GE*${sets.length}*1`,
    `IEA*1*${control}`,
  ];
  return segments.map((segment) => `${translate(segment, separators)}${separators.lineBreak}`).join('');
}

function translate(segment: string, { element, component, segment: end }: Separators): string {
  return segment.replace(/[*:]/g, (separator) => (separator === '*' ? element : component)) + end;
}

/** A remittance; its payment is what the claims add up to. */
export function remittance({
  payer = 'MOLINA HEALTHCARE OF ILLINOIS INC',
  date = '20261112',
  trace = 'MADEUP-TRACE-1',
  payee = 'N1*PE*MADE-UP FAMILY CLINIC*XX*1234567893',
  total,
  claims,
  after = [],
  head = [],
}: {
  payer?: string;
  date?: string;
  trace?: string;
  payee?: string;
  total?: string;
  claims: readonly (readonly string[])[];
  after?: readonly string[];
  head?: readonly string[];
}): TransactionSet {
  const paid = claims
    .flat()
    .flatMap((segment) => (segment.startsWith('CLP*') ? [segment.split('*')[4]] : []));
  const sum = paid.reduce((cents, amount) => cents + Math.round(Number(amount) * 100), 0);
  return {
    kind: '835',
    version: '005010X221A1',
    body: [
      `BPR*I*${total ?? (sum / 100).toFixed(2)}*C*${sum > 0 ? 'ACH' : 'NON'}************${date}`,
      `TRN*1*${trace}*1999999999`,
      `DTM*405*${date}`,
      `N1*PR*${payer}`,
      'N3*1 MADE-UP STREET',
      'N4*CHICAGO*IL*60601',
      ...head,
      payee,
      'LX*1',
      ...claims.flat(),
      ...after,
    ],
  };
}

/** A claim of two lines of $140 and $100, without adjustments of its own; $0 paid unless changed. */
export function claim({
  number = 'MADEUP-CLM-0001',
  account = 'MADEUP-ACCT-1',
  status = '1',
  charge = '240',
  paid = '0',
  line = 'MC',
  patient = 'NM1*QC*1*SAMPLE*PATIENT****MI*100200300',
  between = [],
  lines = [
    ['140', '0', 'CO*197*140'],
    ['100', '0', 'CO*197*100'],
  ],
}: {
  number?: string;
  account?: string;
  status?: string;
  charge?: string;
  paid?: string;
  line?: string;
  patient?: string;
  /** Segments after the patient. */
  between?: readonly string[];
  /** Charge, payment, then CAS elements and other segments of each line. */
  lines?: readonly (readonly string[])[];
} = {}): string[] {
  return [
    `CLP*${account}*${status}*${charge}*${paid}**${line}*${number}*11*1`,
    patient,
    'DTM*232*20260901',
    'DTM*233*20260902',
    ...between,
    ...lines.flatMap(([lineCharge, linePaid, ...rest]) => [
      `SVC*HC:99213*${lineCharge}*${linePaid}**1`,
      'DTM*472*20260901',
      ...rest.map((text) => (/^(?:CO|PR|OA|PI)\*/.test(text) ? `CAS*${text}` : text)),
    ]),
  ];
}

/** An acknowledgment with a claim for each status, as in STC: A3:21:40, or with the text of STC12 after a bar. */
export function acknowledgment(
  statuses: readonly string[],
  payer = 'MOLINA HEALTHCARE OF ILLINOIS',
): TransactionSet {
  const stc = (text: string) => {
    const [status, words = ''] = text.split('|');
    return `STC*${status}*20261112*U*240********${words}`;
  };
  return {
    kind: '277',
    version: '005010X214',
    body: [
      'BHT*0085*08*MADEUP-1*20261112*0800*TH',
      'HL*1**20*1',
      `NM1*PR*2*${payer}*****PI*MADEUP`,
      'TRN*1*MADEUP-TRACE-2',
      'HL*2*1*21*1',
      'NM1*41*2*MADE-UP FAMILY CLINIC*****46*MADEUP',
      'TRN*2*MADEUP-BATCH',
      'STC*A1:19:PR*20261112*WQ*240',
      'HL*3*2*19*1',
      'NM1*85*2*MADE-UP FAMILY CLINIC*****XX*1234567893',
      'TRN*1*0',
      'STC*A1:19:PR**WQ*240',
      ...statuses.flatMap((status, i) => [
        `HL*${i + 4}*3*PT`,
        'NM1*QC*1*SAMPLE*PATIENT****MI*100200300',
        `TRN*2*MADEUP-ACCT-${i + 1}`,
        stc(status),
        'REF*1K*MADEUP-CLM-0001',
        'DTP*472*D8*20260901',
      ]),
    ],
  };
}
