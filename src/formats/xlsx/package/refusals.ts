import { InputError } from '../../../core/model/errors.ts';
import { maskPath } from '../../../core/values/mask.ts';

/** The sentences with which a file is refused; never a library's words, since those can quote the file. */
export interface Refusals {
  /** Any sentence of ours that says what is wrong and what to do. */
  because(words: string): InputError;
  /** What does not fit together in a workbook. */
  damaged(what: string): InputError;
  /** What there is more of than we read. */
  tooLarge(what: string): InputError;
}

/** The refusals that name this file. */
export function createRefusals(file: string): Refusals {
  const because = (words: string) => new InputError(`${maskPath(file)}: ${words}`);
  return {
    because,
    damaged: (what) =>
      because(`the workbook is damaged (${what}); open it in Excel, save it again and check the new file`),
    tooLarge: (what) =>
      because(`the workbook is too large (${what}); copy the rows to check into a new workbook`),
  };
}
