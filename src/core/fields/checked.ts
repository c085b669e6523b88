import { foldName } from '../values/text.ts';

/** The field in which an office marks a row that a person has reviewed. */
export const CHECKED_FIELD = 'checked';

/** How the field is declared in both kinds of files, but for what only one kind has. */
export const CHECKED = {
  name: CHECKED_FIELD,
  header: 'Checked',
  about: 'initials, a name or a day, once a person in your office has checked the row',
  aliases: ['Checked OK', 'Checked by', 'Reviewed', 'Reviewed by', 'OK by'],
  kind: 'text',
  phi: true,
  isOfficeOnly: true,
  question: null,
  example: '',
} as const;

const OPEN_WORDS = new Set(['', 'n', 'false', '0', 'pending', 'open', 'todo', 'later', 'unchecked']);
const OPEN_START = /^not?\b/i;
const CHECK_MARK = /[\u2611\u2705\u2713\u2714]/;

/** Whether the text of the field says that a person has reviewed the row. */
export function isCheckedText(text: string): boolean {
  if (CHECK_MARK.test(text)) return true;
  return !OPEN_WORDS.has(foldName(text)) && !OPEN_START.test(text);
}
