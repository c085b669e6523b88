import type { Answers } from '../messages.ts';

const KEY = 'portal-check-columns';

/** The answers that the user kept; none if the browser keeps nothing for a page from a file. */
export function readKeptAnswers(): Answers {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof content !== 'object' || content === null) return {};
    return Object.fromEntries(Object.entries(content).filter(([, field]) => typeof field === 'string'));
  } catch {
    return {};
  }
}

export function keepAnswers(answers: Answers): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(answers));
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
