import { cleanText, foldName } from './text.ts';

/** Degrees and licenses that follow a name after a comma and are no part of it. */
const CREDENTIALS = new Set(
  'md do rn lpn np aprn pa pac phd psyd dds dmd od dpm dc pt ot lcsw lcpc lpc bcba cpc cpa mba mha ms ma bs ba'.split(
    ' ',
  ),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** A person's first and last name; '' for one that is missing. */
export interface NameParts {
  first: string;
  last: string;
}

/** Splits "Last, First", or else takes the last word as the last name. Credentials after a comma are left out. */
export function splitFullName(text: string): NameParts {
  const parts = cleanText(text)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isEvery(part, CREDENTIALS));
  const [last = '', first, ...rest] = parts;
  if (first === undefined) return splitWords(last);
  if (!isEvery(first, SUFFIXES)) return { first, last };
  // "Testwell, Jr., Maren" has the suffix with the last name; "Maren Testwell, Jr." has no other comma.
  if (rest[0] !== undefined) return { first: rest[0], last: `${last} ${first}` };
  const split = splitWords(last);
  return { first: split.first, last: `${split.last} ${first}` };
}

/** "Last, First", or the one that is there. */
export function joinName({ first, last }: NameParts): string {
  return [last, first]
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join(', ');
}

function splitWords(name: string): NameParts {
  const words = name.split(' ');
  const hasSuffix = words.length > 2 && SUFFIXES.has(foldName(words.at(-1) as string));
  const at = words.length - (hasSuffix ? 2 : 1);
  return { first: words.slice(0, at).join(' '), last: words.slice(at).join(' ') };
}

function isEvery(text: string, words: ReadonlySet<string>): boolean {
  return text.split(' ').every((word) => words.has(foldName(word)));
}
