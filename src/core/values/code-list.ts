import { memoize } from './memoize.ts';

/** What is no code though its digits look like one. */
const AMOUNT = /\$\s*\d[\d,]*(?:\.\d+)?|(?<![\w-])\d{1,3}(?:,\d{3}){1,4}\.\d\d(?!\d)/g;
const DATE = /(?<!\d)(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}[/-]\d{1,2}[/-]\d{1,2})(?!\d)/g;

const TOKEN = new RegExp(
  [
    // A 277CA status: category, status, entity. With blanks, only the categories that are no denial code (CARC) themselves.
    String.raw`\b(?<category>[A-Z]\d) ?: ?(?<status>\d{1,3})(?: ?: ?\w+)?`,
    String.raw`\b(?<blankCategory>A[2347]) (?<blankStatus>\d{1,3})(?![\w-])(?: (?:\d\w|[A-Z]{2})(?![\w-]))?`,
    String.raw`\b(?<recipient>uRECIP)\w*`,
    String.raw`(?<![\w.$])(?:(?:CO|PR|OA|PI|CR)[ _-]{0,3})?(?<letters>MA|[A-Z])?-?(?<number>0{0,2}\d{1,3})(?:\.0)?(?![\w%]|[.:]\d)`,
  ].join('|'),
  'gi',
);

/** Between two codes that follow each other without a separator: CO45CO197, CO16N54. */
const SEAM = /\d(?=(?:(?:CO|PR|OA|PI|CR)[ _-]{0,3}[A-Z]?|MA|M|N)\d)/gi;
const CODE_BEFORE_SEAM = /(?:CO|PR|OA|PI|CR|MA|\b[A-Z]?)[ _-]{0,3}[A-Z]?\d{1,4}$/i;
/** The longest that this matches, and the character before it. */
const MAX_BEFORE_SEAM = 12;

/**
 * The distinct denial codes in a text, in their order, as a remittance writes them: 197 for CO-197, CO197 and co 197;
 * M62, N54, MA04; uRECIP for anything that starts with it; A3:21 for a 277CA status with any entity, also with blanks.
 * Commas, semicolons, slashes, bars and blanks separate codes, and nothing need; amounts and dates are not codes.
 */
export const parseDenialCodes: (text: string) => readonly string[] = memoize((text) => {
  const codes = new Set<string>();
  const plain = separateCodes(text).replace(AMOUNT, ';').replace(DATE, ';');
  for (const { groups } of plain.matchAll(TOKEN)) codes.add(formatCode(groups as Token));
  return [...codes];
});

function separateCodes(text: string): string {
  const spaced = text.replace(/\s+/g, ' ');
  return spaced.replace(SEAM, (digit, at: number) => {
    const before = spaced.slice(Math.max(0, at + 1 - MAX_BEFORE_SEAM), at + 1);
    return CODE_BEFORE_SEAM.test(before) ? `${digit} ` : digit;
  });
}

/** The groups of a match: a status with its category, a recipient, or a number. */
type Token = Readonly<Record<string, string | undefined>>;

function formatCode(token: Token): string {
  const { blankCategory, blankStatus, recipient, letters = '', number } = token;
  const { category = blankCategory, status = blankStatus } = token;
  if (category !== undefined) return `${category.toUpperCase()}:${status}`;
  if (recipient !== undefined) return 'uRECIP';
  // Drop leading zeros, but MA01 to MA09 have one.
  const prefix = letters.toUpperCase();
  return prefix + String(Number(number)).padStart(prefix === 'MA' ? 2 : 1, '0');
}
