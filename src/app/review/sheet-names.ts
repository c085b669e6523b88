import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { getExtension, getFileName } from '../../core/values/path-parts.ts';

/** Limit of Excel. */
const MAX_SHEET_NAME_LENGTH = 31;

// biome-ignore lint/suspicious/noControlCharactersInRegex: Excel rejects them
const FORBIDDEN_CHARACTERS = /[[\]:*?/\\\x00-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu;

/** The names of the inputs' sheets: as in the workbook, else from the name of the file. */
export function chooseSheetNames(files: readonly Pick<CheckedFile, 'file' | 'table'>[]): string[] {
  const names: string[] = [];
  for (const { file, table } of files)
    names.push(chooseUniqueName(table.sheet ?? buildNameFromFile(file), names));
  return names;
}

/** Changes a name so that Excel accepts it and no other sheet has it. */
export function chooseUniqueName(wanted: string, taken: readonly string[]): string {
  const cut = (text: string, room: number) => text.slice(0, room).replace(/^'|'$/g, '_');
  const plain = cut(wanted.replace(FORBIDDEN_CHARACTERS, '_'), MAX_SHEET_NAME_LENGTH);
  // Excel reserves the name "History".
  const isUnusable = plain.trim() === '' || /^history$/i.test(plain);
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  const name = isUnusable ? 'Sheet' : plain;
  for (let n = isUnusable ? 1 : 0; ; n += 1) {
    const end = n === 0 ? '' : isUnusable ? String(n) : ` (${n + 1})`;
    const full = `${cut(name, MAX_SHEET_NAME_LENGTH - end.length)}${end}`;
    if (!folded.has(full.toLowerCase())) return full;
  }
}

/** Long numbers in the file's name are masked: screens and other programs show the names of sheets. */
function buildNameFromFile(file: string): string {
  if (file === '-') return 'Sheet1';
  const name = getFileName(file);
  const stem = name.slice(0, name.length - getExtension(name).length);
  return stem.replace(/\d{4,}/g, (run) => '#'.repeat(run.length));
}
