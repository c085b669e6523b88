import { parseDay } from '../values/date-text.ts';
import { createOnce, memoize } from '../values/memoize.ts';
import { findNpiFault } from '../values/npi.ts';
import { isPlaceholder } from '../values/placeholder.ts';
import { cleanText, foldName, normalizeId } from '../values/text.ts';
import { isPersonName, isPlanName, isStreetAddress } from './text-kinds.ts';

/** What a cell may be; one cell may be several. */
export const CONTENT = {
  nineDigits: 1 << 0,
  npi: 1 << 1,
  twelveDigits: 1 << 2,
  tenDigits: 1 << 3,
  day: 1 << 4,
  serialDay: 1 << 5,
  money: 1 << 6,
  number: 1 << 7,
  plan: 1 << 8,
  codes: 1 << 9,
  yesNo: 1 << 10,
  email: 1 << 11,
  phone: 1 << 12,
  person: 1 << 13,
  words: 1 << 14,
  id: 1 << 15,
  prose: 1 << 16,
  decision: 1 << 17,
  program: 1 << 18,
  zip: 1 << 19,
  stateCode: 1 << 20,
  salutation: 1 << 21,
  peerAnswer: 1 << 22,
  organization: 1 << 23,
  coverage: 1 << 24,
  organizationName: 1 << 25,
  login: 1 << 26,
  street: 1 << 28,
  initials: 1 << 29,
  topic: 1 << 30,
} as const;

/** A column's cells, each as the bits of CONTENT that it may be; blank cells and placeholders are left out. */
export type ColumnContent = readonly number[];

/** The first rows of a sheet. */
type ColumnSample = readonly (readonly string[])[];

/** So many filled cells say what a column holds. */
const MAX_SAMPLED_CELLS = 32;

const ALL_DIGITS = /^\d+$/;
const DAY_WITHOUT_YEAR =
  /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$|^\d{1,2}\.\d{1,2}\.\d{2,4}$|^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\s*(?:-|–|to|thru)\s*\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}$/i;
const MONEY = /^\(?-?\$\s*-?\d[\d,]*(?:\.\d+)?\)?$|^-?\d[\d,]*\.\d{1,2}$|^-?\d{1,3}(?:,\d{3})+$/;
const PHONE = /^(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}(?:\s*(?:x|ext)\.?\s*\d+)?$/i;
const CODES = /^(?:(?:(?:co|pr|oa|pi|cr)[\s-]*)?(?:ma|[a-z])?\d{1,4}(?:\s*[,;/|+&]\s*|\s+|$))+$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const ID = /^[a-z\d][a-z\d/_.#-]*$/i;
const ZIP = /^\d{5}(?:-?\d{4})?$/;
const TOPIC =
  /\b(?:auth|precert|timely|underpa|overpa|medical(?:ly)? nec|not med|med nec|eligib|coordination of|cob\b|tpl\b|credential|coding|coded|duplicate|dup\b|document|records|bundl|rates?\b|pricing|fee schedule|contract|non-?cover|benefit|modifier|recoup|enroll|referral|level of care|missing info|spend)/i;
/** A name of a person begins with a capital letter, or has a blank. */
const LOGIN = /^[a-z]{4,}$/;
const STATE =
  /^(?:[a-z]{2}|ill\.?|illinois|indiana|iowa|wisconsin|missouri|kentucky|michigan|ohio|minnesota|tennessee|florida|texas|arizona)$/i;
const INITIALS = /^(?:[A-Z]{1,3}|(?:[A-Z]\.\s?){2,3})$/;
const CLINICIAN = /\b(?:md|do|dds|dmd|np|aprn|pa-?c?|lcsw|lcpc|phd|psyd|rn|dpm|od|dc|bcba)\b\.?$|^dr\.? /i;

const ORGANIZATION_WORD =
  /\b(?:clinics?|hospitals?|health|healthcare|medical|medicine|center|centre|group|services?|associates|llc|inc|ltd|corp|pc|pharmacy|therapy|rehab(?:ilitation)?|transport(?:ation)?|ambulance|dental|pediatrics?|family|institute|practice|agency|labs?|laborator(?:y|ies)|physicians|partners|nursing|hospice|systems?|facility|vision|counseling|community|university|foundation|home ?care|living)\b/i;

const WORD_LISTS: readonly (readonly [number, string])[] = [
  [CONTENT.yesNo, 'yes no y n true false x 1 0'],
  [
    CONTENT.decision,
    `upheld uphold overturned overturn partial partially denied approved reversed paid dismissed noresponse noanswer
    pending partiallyoverturned partiallyupheld partiallypaid partiallyapproved denialupheld denialoverturned
    favorable unfavorable adverse appealdenied appealapproved stilldenied upheldindenial none awaitingresponse open
    inreview underreview inprocess inprogress withdrawn`,
  ],
  [
    CONTENT.program,
    `healthchoiceillinois hci healthchoice youthcare mltss mmai fidesnp dsnp feeforservice ffs allkids managedcare
    familyhealthplan fhp aca icp medicaidmco healthchoiceil`,
  ],
  [CONTENT.coverage, 'medicaid medicare both'],
  [CONTENT.salutation, 'mr mrs ms miss mx dr'],
  [
    CONTENT.peerAnswer,
    'done completed notoffered notneeded notapplicable na offered offerednotdone offeredbutnotdone declined requested scheduled notdone pending',
  ],
];

const getWordContent = createOnce((): ReadonlyMap<string, number> => {
  const content = new Map<string, number>();
  for (const [bit, words] of WORD_LISTS) {
    for (const word of words.split(/\s+/)) content.set(word, (content.get(word) ?? 0) | bit);
  }
  return content;
});

/** Reads what a column holds from up to 32 filled cells, taken evenly out of the sample. */
export function readContent(sample: ColumnSample, index: number): ColumnContent {
  return listSampledTexts(sample, index).map(classifyText);
}

/**
 * Whether any of these cells is a State (CONTENT.stateCode) or one of a few words, such as a program. `readContent` finds the
 * same, but has to compile the patterns of all contents, which takes longer than checking a short file.
 */
export function hasNamedContent(sample: ColumnSample, index: number, bits: number): boolean {
  return listSampledTexts(sample, index).some(
    (text) =>
      ((bits & CONTENT.stateCode) !== 0 && STATE.test(text)) ||
      (((getWordContent().get(foldName(text)) ?? 0) & bits) !== 0 && !text.includes('@')),
  );
}

function listSampledTexts(sample: ColumnSample, index: number): string[] {
  const texts: string[] = [];
  for (const row of sample) {
    const cell = row[index];
    if (cell !== undefined && cell !== '') texts.push(cell);
  }
  const step = Math.max(1, texts.length / MAX_SAMPLED_CELLS);
  const sampled: string[] = [];
  for (let at = 0; at < texts.length; at += step) {
    const text = cleanText(texts[Math.floor(at)] ?? '');
    const isAnswer = getWordContent().has(foldName(text)) && text !== '0';
    if (text !== '' && (isAnswer || !isPlaceholder(text))) sampled.push(text);
  }
  return sampled;
}

/** The part of the cells that may be one of some kinds, from 0 to 1. */
export function computeShare(content: ColumnContent, bits: number): number {
  let count = 0;
  for (const cell of content) if ((cell & bits) !== 0) count += 1;
  return content.length === 0 ? 0 : count / content.length;
}

function classifyText(text: string): number {
  const plain = normalizeId(text);
  if (ALL_DIGITS.test(plain)) return classifyDigits(text, plain);
  if (/\d/.test(text)) return classifyMixed(text);
  return classifyLetters(text);
}

function classifyDigits(text: string, digits: string): number {
  let bits = 0;
  if (parseDay(text) !== undefined || DAY_WITHOUT_YEAR.test(text))
    bits |= /^\d+$/.test(text) && text.length === 5 ? CONTENT.serialDay : CONTENT.day;
  if ((bits & CONTENT.day) !== 0 && /[/-]/.test(text)) return bits;
  if (PHONE.test(text)) return bits | CONTENT.phone;
  if (digits.length === 9) bits |= CONTENT.nineDigits;
  if (digits.length === 12) bits |= CONTENT.twelveDigits;
  if (digits.length === 10) bits |= findNpiFault(digits) === undefined ? CONTENT.npi : CONTENT.tenDigits;
  if (digits.length <= 7) bits |= CONTENT.number;
  if (digits.length <= 3) bits |= CONTENT.codes;
  if (digits.length >= 3) bits |= CONTENT.id;
  if (ZIP.test(text)) bits |= CONTENT.zip;
  return bits | (getWordContent().get(digits) ?? 0);
}

function classifyMixed(text: string): number {
  if (parseDay(text) !== undefined || DAY_WITHOUT_YEAR.test(text)) return CONTENT.day;
  if (MONEY.test(text)) return CONTENT.money;
  if (PHONE.test(text)) return CONTENT.phone;
  if (EMAIL.test(text)) return CONTENT.email;
  let bits = 0;
  if (CODES.test(text)) bits |= CONTENT.codes;
  if (ID.test(text)) bits |= CONTENT.id;
  if (isProse(text)) bits |= CONTENT.prose;
  if (bits === 0) bits = CONTENT.prose;
  return isStreetAddress(text) ? bits | CONTENT.street : bits;
}

/** Names of plans and answers repeat. */
const classifyLetters = memoize((text: string): number => {
  if (EMAIL.test(text)) return CONTENT.email;
  let bits: number = CONTENT.words | (getWordContent().get(foldName(text)) ?? 0);
  const isOrganization = ORGANIZATION_WORD.test(text);
  if (isOrganization) bits |= CONTENT.organizationName;
  else if (isPersonName(text)) bits |= CONTENT.person;
  if ((bits & CONTENT.coverage) === 0 && isPlanName(text)) bits |= CONTENT.plan;
  if (isProse(text)) bits |= CONTENT.prose;
  else if (TOPIC.test(text)) bits |= CONTENT.topic;
  if (STATE.test(text)) bits |= CONTENT.stateCode;
  if (INITIALS.test(text)) bits |= CONTENT.initials;
  if (LOGIN.test(text)) bits |= CONTENT.login;
  if (!CLINICIAN.test(text) && !text.includes(',')) bits |= CONTENT.organization;
  return bits;
});

function isProse(text: string): boolean {
  return text.length >= 40 || text.split(' ').length >= 5;
}
