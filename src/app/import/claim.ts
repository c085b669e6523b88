import type { Day } from '../../core/model/vocabulary.ts';

/** An amount that was not paid, and why: one group and reason of a CAS segment. */
export interface Adjustment {
  group: string;
  carc: string;
  cents: number;
}

/** A service line of a claim (SVC and what follows it). */
export interface ServiceLine {
  procedure: string;
  charge: number;
  paid: number;
  adjustments: Adjustment[];
  /** RARCs of LQ. */
  remarks: string[];
  from: Day | undefined;
  to: Day | undefined;
}

/** A person or provider of an NM1 or N1. */
export interface Party {
  name: string;
  /** The qualifier of the id: MI, MR, XX. */
  qualifier: string;
  id: string;
}

/** A claim of a remittance (CLP and what follows it). Amounts are in cents. */
export interface RemittedClaim {
  /** Its number within the file, from 1. */
  position: number;
  /** CLP01, CLP02, CLP06 and CLP07. */
  account: string;
  status: string;
  line: string;
  number: string;
  charge: number;
  paid: number;
  adjustments: Adjustment[];
  /** RARCs of MIA and MOA. */
  remarks: string[];
  lines: ServiceLine[];
  patient: Party | undefined;
  /** NM1*74: what the plan has corrected. */
  corrected: Party | undefined;
  provider: Party | undefined;
  from: Day | undefined;
  to: Day | undefined;
  authNumber: string;
  /** REF*F8: the number of the claim that a reversal takes back, if its own number is another. */
  original: string;
  /** REF*CE: the class of contract, which may name the program. */
  contract: string;
}

/** What a transaction set of an 835 says of all of its claims. */
export interface Remittance {
  payer: { name: string; ids: string[] };
  payee: Party | undefined;
  /** BPR16, else DTM*405. */
  issuedOn: Day | undefined;
  trace: string;
  /** BPR02 and what the claims and provider adjustments (PLB) add up to, in cents. */
  total: number;
  sum: number;
}

/** A claim of which nothing was read but its number within the file. */
export function createClaim(position: number): RemittedClaim {
  return {
    position,
    ...{ account: '', status: '', line: '', number: '', charge: 0, paid: 0 },
    ...{ adjustments: [], remarks: [], lines: [] },
    ...{ patient: undefined, corrected: undefined, provider: undefined },
    ...{ from: undefined, to: undefined, authNumber: '', contract: '', original: '' },
  };
}

/** A remittance of which nothing was read. */
export function createRemittance(): Remittance {
  return {
    payer: { name: '', ids: [] },
    ...{ payee: undefined, issuedOn: undefined, trace: '', total: 0, sum: 0 },
  };
}

/** What the references of a claim are, by their qualifiers. */
export const CLAIM_REFERENCES: ReadonlyMap<string, 'authNumber' | 'contract' | 'original'> = new Map([
  ['G1', 'authNumber'],
  ['CE', 'contract'],
  ['F8', 'original'],
]);
