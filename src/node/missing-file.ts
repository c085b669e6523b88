import { opendirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { maskPath } from '../core/values/mask-numbers.ts';
import { findNearestNames } from '../core/values/nearest.ts';
import { getExtension, getFileName } from '../core/values/path-parts.ts';

/** A folder with more is not read to its end. */
const MAX_NAMES = 2000;
const MAX_EDITS = 2;
const MAX_SUGGESTIONS = 3;

/** What programs leave in a folder: hidden files, and lock files. */
const NOT_MEANT = /^[.~]/;

/** Why a file that is not there cannot be read: the folder that was searched, and names that may have been meant. */
export function describeMissingFile(file: string): string {
  const folder = dirname(file);
  const searched = maskPath(resolve(folder));
  const names = readNames(folder);
  if (!names) return `There is no such file, and no folder ${searched}. Check its name.`;
  const found = findMeantNames(getFileName(file), names).map((name) => maskPath(toTypedPath(file, name)));
  const hint = found.length === 0 ? 'Check its name.' : `Did you mean ${found.join(' or ')}?`;
  return `There is no such file in ${searched}. ${hint}`;
}

/** Files that differ in their ending alone, else those with the nearest names. */
function findMeantNames(typed: string, names: readonly string[]): string[] {
  const stem = typed.toLowerCase();
  const withEnding = names.filter((name) => {
    const ending = getExtension(name);
    return ending !== '' && name.slice(0, -ending.length).toLowerCase() === stem;
  });
  const found = withEnding.length > 0 ? withEnding : findNearestNames(typed, names, MAX_EDITS);
  return found.slice(0, MAX_SUGGESTIONS);
}

/** The names of the files in a folder, sorted; undefined if it cannot be read. */
function readNames(folder: string): string[] | undefined {
  try {
    const directory = opendirSync(folder);
    try {
      const names: string[] = [];
      for (let count = 0; count < MAX_NAMES; count += 1) {
        const entry = directory.readSync();
        if (!entry) break;
        if (!entry.isDirectory() && !NOT_MEANT.test(entry.name)) names.push(entry.name);
      }
      return names.sort();
    } finally {
      directory.closeSync();
    }
  } catch {
    return undefined;
  }
}

/** In the folder as the user typed it, so that the name can be copied. */
function toTypedPath(file: string, name: string): string {
  return dirname(file) === '.' ? name : join(dirname(file), name);
}
