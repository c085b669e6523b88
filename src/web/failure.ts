import { UserError } from '../core/model/errors.ts';
import { nameOptionOnPage } from './option-names.ts';

/** What the page says of an error. Only our own texts are shown: another error may quote the file. */
export function describeFailure(error: unknown): string[] {
  if (error instanceof UserError) return error.describe(nameOptionOnPage).split('\n');
  return ['Something in this page is broken. Your file was not changed. Choose it again, or send us a note.'];
}
