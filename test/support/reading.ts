import readability from 'text-readability';

/** The highest grade that a text for people may need: docs/WORDS.md. */
export const MAX_GRADE = 8;

/**
 * Names and headings that every reader in a billing office knows, and that no other word can replace. A formula counts their
 * syllables as if they were hard, so each is graded as a word of one syllable.
 */
const NAMES = [
  'Complaints/Claim-Issue template',
  'multiple-registration template',
  'IAMHP Comprehensive Billing Manual',
  'Information Answered On',
  'Coverage in Dispute',
  'Prior Auth Required',
  'MCO Decision',
  'Submitted On',
  'Provider Medicaid ID',
  'Provider NPI',
  'IMPACT Application ID',
  'IMPACT Provider ID',
  'Medicaid ID',
  'Medicaid',
  'Medicare',
  'Illinois',
  'Social Security number',
  'HealthChoice',
  'YouthCare',
  'DentaQuest',
  'ModivCare',
  'BCBSIL',
  'Aetna Better Health of Illinois',
  'Aetna',
  'Windows-1252',
  'fee-for-service',
  'peer-to-peer',
  'prior authorization',
  'authorization',
  'portal-check layout learn',
  'portal-check init',
  'portal-check',
  'NN-NNNNNNN',
  'Description',
  'CARC 16',
  'CARC 197',
  '140.75(b)(2)',
  '877-782-5565',
  'HFS.PortalInquiries@Illinois.gov',
  'name@clinic.example',
];

/** What has no grade: options, addresses, days, ids of rules, and what a message shows in quotes. */
const NO_WORDS =
  /--[a-z-]+(?: <\w+>)?|\b(?:ticket|file|registration)\/[a-z-]+|https?:\S+[\w/]|\b(?:[A-Z][a-z]{2} )?\d+\/\d+\/\d{4}|"[^"]*"/g;

const IN_BRACKETS = / ?\([^)]*\)/g;

const NAME = new RegExp(NAMES.map((name) => name.replaceAll(/[.()]/g, '\\$&')).join('|'), 'gi');

/**
 * The school grade that a text needs, by Flesch and Kincaid: the formula of the plain-language rules of the States. It is
 * made of the two things that we can change, the length of sentences and of words. Formulas with lists of easy words
 * (Dale-Chall) call every word of billing hard; those that count letters call every id hard.
 */
export function findGrade(text: string): number {
  return readability.fleschKincaidGrade(
    text.replace(NAME, 'Name').replace(IN_BRACKETS, '').replace(NO_WORDS, 'that'),
  );
}

/** The text below a heading, up to the next of the same level. */
export function findSection(markdown: string, heading: string): string {
  const [, after] = markdown.split(`${heading}\n`);
  if (after === undefined) throw new Error(`no heading ${heading}`);
  return after.split(/^## /m, 1)[0] as string;
}
