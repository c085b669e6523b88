import { readFileSync } from 'node:fs';
import { ROOT } from './rule-files.ts';

/**
 * The words that docs/WORDS.md refuses in texts for people, as listed below its heading "Never". An entry with a reason,
 * such as "where" for "if", is left out: no program can decide it.
 */
export function readNeverWords(): string[] {
  const [, section = ''] = readFileSync(`${ROOT}docs/WORDS.md`, 'utf8').split(/^## Never$/m);
  const [list = ''] = section.split(/^## /m);
  return list
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .split(', ')
    .filter((entry) => !/" for "/.test(entry))
    .map((entry) => entry.replaceAll('"', ''));
}

/** The words of the list that a text has, in any case and also in the plural. A dash is as good as a blank. */
export function findNeverWords(text: string, words: readonly string[] = readNeverWords()): string[] {
  // What is missing is said like this. "This is no number" is not.
  const rest = text.replace(/\bthere is no\b/gi, '');
  return words.filter((word) => {
    const pattern = word.replaceAll('.', '\\.').replace(/[ -]/g, '[ -]').replace('…', '[a-z]');
    const end = /[a-z]$/.test(word) ? 's?\\b' : '';
    return new RegExp(`\\b${pattern}${end}`, 'i').test(rest);
  });
}
