import { memoize } from './memoize.ts';

/** Amounts and dates come first, so that their digits are not read as codes. */
const TOKEN = new RegExp(
  [
    String.raw`\$\s*\d[\d,]*(?:\.\d+)?`,
    String.raw`(?<![\w-])\d{1,3}(?:,\d{3})+\.\d\d(?!\d)`,
    String.raw`(?<!\d)(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}[/-]\d{1,2}[/-]\d{1,2})(?!\d)`,
    // A 277CA status: category, status, entity. With blanks, only the categories that are no denial code (CARC) themselves.
    String.raw`\b(?<category>[A-Z]\d)\s*:\s*(?<status>\d{1,3})(?:\s*:\s*\w+)?`,
    String.raw`\b(?<blankCategory>A[2347])\s+(?<blankStatus>\d{1,3})(?![\w-])(?:\s+(?:\d\w|[A-Z]{2})(?![\w-]))?`,
    String.raw`\b(?<recipient>uRECIP)\w*`,
    String.raw`(?<![\w.$])(?:(?:CO|PR|OA|PI|CR)[\s_-]*)?(?<letters>MA|[A-Z])?-?(?<number>0{0,2}\d{1,3})(?:\.0)?(?![\w%]|[.:]\d)`,
  ].join('|'),
  'gi',
);

/** Between two codes that follow each other without a separator: CO45CO197, CO16N54. */
const SEAM =
  /(?<=(?:CO|PR|OA|PI|CR|MA|\b[A-Z]?)[\s_-]*[A-Z]?\d{1,4})(?=(?:(?:CO|PR|OA|PI|CR)[\s_-]*[A-Z]?|MA|M|N)\d)/gi;

/**
 * The distinct denial codes in a text, in their order, as a remittance writes them: 197 for CO-197, CO197 and co 197;
 * M62, N54, MA04; uRECIP for anything that starts with it; A3:21 for a 277CA status with any entity, also with blanks.
 * Commas, semicolons, slashes, bars and blanks separate codes, and nothing need; amounts and dates are not codes.
 */
export const parseDenialCodes: (text: string) => readonly string[] = memoize((text) => [
  ...new Set(
    [...text.replace(SEAM, ' ').matchAll(TOKEN)].flatMap(({ groups = {} }) => formatCode(groups) ?? []),
  ),
]);

function formatCode(token: Readonly<Record<string, string>>): string | undefined {
  const { blankCategory, blankStatus, recipient, letters = '', number } = token;
  const { category = blankCategory, status = blankStatus } = token;
  if (category !== undefined) return `${category.toUpperCase()}:${status}`;
  if (recipient !== undefined) return 'uRECIP';
  if (number === undefined) return undefined;
  // Drop leading zeros, but MA01 to MA09 have one.
  const prefix = letters.toUpperCase();
  return prefix + String(Number(number)).padStart(prefix === 'MA' ? 2 : 1, '0');
}
