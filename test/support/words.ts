import { readFileSync } from 'node:fs';
import { findSection } from './reading.ts';
import { ROOT } from './rule-files.ts';

/** A word that texts for people must not have. */
export interface NeverWord {
  word: string;
  pattern: RegExp;
}

/** The words below the heading "Never" of docs/WORDS.md. Of an entry with quotes, such as "where" for "if", the first ones. */
export function readNeverWords(): NeverWord[] {
  const list = findSection(readFileSync(`${ROOT}docs/WORDS.md`, 'utf8'), '## Never');
  return list
    .trim()
    .replace(/\.$/, '')
    .split(/,\s+/)
    .map((entry) => {
      const word = (/^"([^"]*)"/.exec(entry)?.[1] ?? entry).replace('…', '').trim();
      const escaped = word.replaceAll('.', '\\.').replace(/[ -]/g, '[\\s-]');
      return { word, pattern: new RegExp(`(?<![\\w-])${escaped}s?(?![\\w-])`, 'i') };
    });
}

/** Without "where", which also names a place: no program can decide which it is. Rules do without it. */
export function readDecidableWords(): NeverWord[] {
  return readNeverWords().filter(({ word }) => word !== 'where');
}

/** The words of the list that a text has, in any case and also in the plural. */
export function findNeverWords(text: string, words: readonly NeverWord[] = readDecidableWords()): string[] {
  // What is missing is said like this. "This is no number" is not.
  const rest = text.replace(/\bthere is no\b/gi, '');
  return words.filter(({ pattern }) => pattern.test(rest)).map(({ word }) => word);
}
