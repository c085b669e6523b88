import { CONTENT, type ColumnContent, computeShare, hasNamedContent, readContent } from './content.ts';

const TELLING_SLOTS: ReadonlySet<string> = new Set(['mco', 'rin', 'medicaidId', 'contactEmail', 'email']);

/** Whether hardly anything else holds what the field's column holds. */
export function isTellingContent(slot: string): boolean {
  return TELLING_SLOTS.has(slot);
}

/** Whether a column's content is what a field holds: it is, it may be, or it is something else. */
export type Fit = 'fits' | 'open' | 'contradicts';

/** What a field's column holds. */
interface Expectation {
  /** Most cells are one of these: the content fits. */
  fits: number;
  /** At least half of the cells are one of these; otherwise the content contradicts. Everything if left out. */
  allows?: number;
  /** Half of the cells are one of these: the content contradicts. */
  excludes?: number;
  /** Half of the cells are one of these: the content may be of something else, which only the user knows. */
  doubts?: number;
  /**
   * If none of the cells fits, the column is another one even if it is named like the field: a request's State. A wrong
   * program is known only in a sheet with headers of its own: under ours alone it is a mistake to report.
   */
  isClosed?: 'always' | 'beside other headers';
}

const MIN_FITTING_SHARE = 0.6;
const HALF = 0.5;

const C = CONTENT;
const DAY = C.day | C.serialDay;
const NOT_A_NAME =
  C.day | C.money | C.email | C.yesNo | C.phone | C.nineDigits | C.npi | C.twelveDigits | C.id;
const DAYS: Expectation = { fits: DAY, allows: DAY };
const AMOUNTS: Expectation = { fits: C.money | C.number, allows: C.money | C.number, excludes: C.day };
const ANSWERS: Expectation = { fits: C.yesNo, allows: C.yesNo | C.words };
const IDS: Expectation = {
  fits: C.id,
  allows: C.id | C.number | C.prose | C.codes,
  excludes: C.day | C.money | C.email | C.phone | C.npi | C.yesNo,
};
const PEOPLE: Expectation = {
  fits: C.person,
  allows: C.words,
  excludes: NOT_A_NAME | C.plan | C.prose | C.organizationName | C.initials,
};
const ONE_NAME: Expectation = { fits: C.words, allows: C.words, excludes: NOT_A_NAME | C.plan | C.prose };
const PROVIDERS: Expectation = {
  fits: C.organizationName,
  allows: C.words | C.prose,
  excludes: NOT_A_NAME | C.plan,
};
const ORGANIZATIONS: Expectation = {
  fits: C.organization,
  allows: C.words | C.prose,
  excludes: NOT_A_NAME | C.plan | C.street,
};
const TEXTS: Expectation = {
  fits: C.prose,
  allows: C.words | C.prose,
  excludes: C.day | C.yesNo | C.email | C.plan,
};

const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  mco: { fits: C.plan, allows: C.words | C.prose, excludes: NOT_A_NAME },
  recipientName: PEOPLE,
  'recipientName first': ONE_NAME,
  'recipientName last': ONE_NAME,
  rin: {
    fits: C.nineDigits,
    allows: C.nineDigits | C.id | C.number,
    excludes: C.npi | C.tenDigits | C.twelveDigits | C.day | C.money | C.email | C.phone,
  },
  claimNumber: IDS,
  trackingNumber: IDS,
  priorAuthNumber: {
    fits: C.id,
    allows: C.id | C.number | C.words | C.prose,
    excludes: C.day | C.money | C.email | C.yesNo,
  },
  patientAccount: IDS,
  ticketNumber: IDS,
  reference: IDS,
  serviceFrom: DAYS,
  serviceTo: DAYS,
  deniedOn: DAYS,
  disputeFiledOn: DAYS,
  mcoDecidedOn: DAYS,
  submitOn: DAYS,
  submittedOn: DAYS,
  infoRequestedOn: DAYS,
  infoAnsweredOn: DAYS,
  billedAmount: AMOUNTS,
  paidAmount: AMOUNTS,
  denialCodes: {
    fits: C.codes,
    allows: C.codes | C.words,
    excludes: C.day | C.money | C.email | C.yesNo | C.plan | C.decision | C.prose,
  },
  category: { fits: C.topic, allows: C.words, excludes: C.prose | C.yesNo | C.plan | C.day | C.email },
  description: TEXTS,
  providerName: PROVIDERS,
  npi: { fits: C.npi, allows: C.npi | C.tenDigits },
  medicaidId: {
    fits: C.twelveDigits,
    allows: C.id | C.number,
    excludes: C.npi | C.nineDigits | C.day | C.money | C.email | C.phone,
  },
  contactName: { ...PEOPLE, doubts: C.login },
  'contactName first': ONE_NAME,
  'contactName last': ONE_NAME,
  contactEmail: { fits: C.email, allows: C.email },
  contactPhone: { fits: C.phone | C.tenDigits, allows: C.phone | C.tenDigits | C.npi | C.prose },
  mcoDecision: { fits: C.decision, allows: C.words, excludes: C.yesNo | C.prose },
  processExhausted: ANSWERS,
  peerToPeer: { fits: C.yesNo | C.peerAnswer, allows: C.yesNo | C.words },
  priorAuthRequired: ANSWERS,
  priorAuthSent: ANSWERS,
  dualEligible: ANSWERS,
  medicareCovered: ANSWERS,
  program: { fits: C.program, allows: C.words, excludes: C.yesNo, isClosed: 'beside other headers' },
  coverage: { fits: C.coverage, allows: C.words, excludes: C.yesNo },
  status: { fits: C.words, allows: C.words, excludes: C.yesNo },
  firstName: ONE_NAME,
  'firstName full': { fits: C.person, allows: C.person, excludes: NOT_A_NAME | C.prose },
  lastName: ONE_NAME,
  email: { fits: C.email, allows: C.email },
  phone: { fits: C.phone | C.tenDigits, allows: C.phone | C.tenDigits | C.npi | C.prose },
  role: { fits: C.words, allows: C.words | C.prose, excludes: C.salutation | C.yesNo | C.email },
  organization: ORGANIZATIONS,
  taxId: { fits: C.nineDigits, allows: C.id | C.number, excludes: C.npi | C.twelveDigits | C.day | C.money },
  address: { fits: C.street, allows: C.prose | C.words, excludes: C.email | C.day | C.yesNo },
  city: { fits: C.words, allows: C.words, excludes: C.email | C.yesNo },
  state: { fits: C.stateCode, allows: C.words, excludes: C.email | C.yesNo, isClosed: 'always' },
  zip: { fits: C.zip, allows: C.zip | C.number | C.nineDigits },
};

/** Whether a column's content is what a field, or a part of its name, holds. A blank column leaves it open. */
export function judgeFit(slot: string, content: ColumnContent): Fit {
  const expectation = EXPECTATIONS[slot];
  if (!expectation || content.length === 0) return 'open';
  const { fits, allows, excludes = 0 } = expectation;
  if (excludes !== 0 && computeShare(content, excludes) >= HALF) return 'contradicts';
  if (allows !== undefined && computeShare(content, allows) < HALF) return 'contradicts';
  return computeShare(content, fits) >= MIN_FITTING_SHARE ? 'fits' : 'open';
}

/** Whether the content leaves open whether the column is the field: a login is no name. */
export function isDoubtful(slot: string, content: ColumnContent): boolean {
  const doubts = EXPECTATIONS[slot]?.doubts ?? 0;
  return doubts !== 0 && computeShare(content, doubts) >= HALF;
}

/** Of fewer cells, each may be a mistake. */
const MIN_CELLS_TO_CONTRADICT = 3;

/**
 * Whether a column that is named like a field holds nothing of what the field can be.
 * @param hasOtherHeaders whether the sheet has headers that are no names of fields
 */
export function isOnlyNamed(
  slot: string,
  hasOtherHeaders: boolean,
  sample: readonly (readonly string[])[],
  index: number,
): boolean {
  const { isClosed, fits = 0 } = EXPECTATIONS[slot] ?? {};
  if (isClosed === undefined || (isClosed !== 'always' && !hasOtherHeaders)) return false;
  if (hasNamedContent(sample, index, fits)) return false;
  const content = readContent(sample, index);
  return content.length >= MIN_CELLS_TO_CONTRADICT && computeShare(content, fits) === 0;
}
