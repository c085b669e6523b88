import { readdirSync } from 'node:fs';
import { getFileName } from '../core/values/path-parts.ts';
import { matchesWithStars } from '../core/values/star-match.ts';

/** A pattern must not match hidden files or the lock files of Excel and LibreOffice. */
const NOT_MEANT = /^(?:\.|~\$)/;

/**
 * The files that a pattern such as *.csv means, as typed and sorted; the argument itself if none does. The shells of Windows
 * leave patterns to the program. No file there has a * or ? in its name.
 */
export function expandFilePattern(argument: string, system: string = process.platform): string[] {
  const name = getFileName(argument);
  if (system !== 'win32' || !/[*?]/.test(name)) return [argument];
  const folder = argument.slice(0, argument.length - name.length);
  const pattern = name.toLowerCase();
  const isMeant = (found: string) =>
    matchesWithStars(found.toLowerCase(), pattern, matchesSign) && !NOT_MEANT.test(found);
  const names = listFiles(folder || '.').filter(isMeant);
  return names.length === 0 ? [argument] : names.sort().map((found) => folder + found);
}

function matchesSign(character: string, sign: string): boolean {
  return sign === '?' || character === sign;
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}
