import type { Answers } from '../messages.ts';
import { formatSettings, parseSettings } from '../settings-file.ts';

const KEY = 'portal-check-columns';

/** The answers that the user kept; none if the browser keeps nothing for a page from a file. */
export function readKeptAnswers(): Answers {
  try {
    return parseSettings(localStorage.getItem(KEY) ?? '').columns;
  } catch {
    return {};
  }
}

export function keepAnswers(answers: Answers): void {
  try {
    localStorage.setItem(KEY, formatSettings({ columns: answers }));
  } catch {
    // The browser forbids it: the questions come again next time.
  }
}

export function forgetAnswers(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing could be kept either.
  }
}
