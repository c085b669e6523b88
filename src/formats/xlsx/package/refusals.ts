import { InputError } from '../../../core/model/errors.ts';
import { maskPath } from '../../../core/values/mask-numbers.ts';

/** Builds the errors that refuse a file. Messages of libraries are never passed on, because they can quote the file. */
export interface Refusals {
  /** An error with its own sentence, which says what is wrong and what to do. */
  because(words: string): InputError;
  /** The error for a damaged workbook; `what` says what is wrong with it. */
  damaged(what: string): InputError;
  /** The error for a workbook beyond a limit; `what` names the limit. */
  tooLarge(what: string): InputError;
}

/** Creates the errors that name this file. */
export function createRefusals(file: string): Refusals {
  const because = (words: string) => new InputError(`${maskPath(file)}: ${words}`);
  return {
    because,
    damaged: (what) =>
      because(
        `This Excel file is damaged (${what}). Open it in Excel, save it again, and check the new file.`,
      ),
    tooLarge: (what) =>
      because(`This Excel file is too large (${what}). Copy the rows to check into a new file.`),
  };
}
