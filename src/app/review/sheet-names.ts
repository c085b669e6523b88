import { basename, extname } from 'node:path';
import type { CheckedFile } from '../../core/engine/checked-file.ts';

/** As long as Excel takes. */
const LONGEST = 31;

// biome-ignore lint/suspicious/noControlCharactersInRegex: Excel refuses them
const NOT_IN_NAMES = /[[\]:*?/\\\x00-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu;

/** The names of the inputs' sheets: as in the workbook, else by the file. */
export function sheetNames(files: readonly Pick<CheckedFile, 'file' | 'table'>[]): string[] {
  const names: string[] = [];
  for (const { file, table } of files) names.push(freeName(table.sheet ?? nameOfFile(file), names));
  return names;
}

/** The name, made one that Excel takes and no other sheet has. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const cut = (text: string, room: number) => text.slice(0, room).replace(/^'|'$/g, '_');
  const plain = cut(wanted.replace(NOT_IN_NAMES, '_'), LONGEST);
  // Excel keeps this name for itself.
  const isKept = plain.trim() === '' || /^history$/i.test(plain);
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  const name = isKept ? 'Sheet' : plain;
  for (let n = isKept ? 1 : 0; ; n += 1) {
    const end = n === 0 ? '' : isKept ? String(n) : ` (${n + 1})`;
    const full = `${cut(name, LONGEST - end.length)}${end}`;
    if (!folded.has(full.toLowerCase())) return full;
  }
}

/** A sheet's name shows on screens and in other programs' lists: a long number in a file's name is masked. */
function nameOfFile(file: string): string {
  if (file === '-') return 'Sheet1';
  return basename(file, extname(file)).replace(/\d{4,}/g, (run) => '#'.repeat(run.length));
}
