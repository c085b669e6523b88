import type { Answers } from './messages.ts';

/** The name under which the program, too, finds its settings. */
export const SETTINGS_FILE = 'portal-check.config.json';

/** The answers as a settings file, for the page of a colleague or the command line. */
export function formatSettings(columns: Answers): string {
  return `${JSON.stringify({ columns }, null, 2)}\n`;
}

/** The answers in a settings file; none if it is another file. The check refuses a field that does not exist. */
export function parseAnswers(text: string): Answers {
  try {
    const { columns } = JSON.parse(text) as { columns?: unknown };
    if (typeof columns !== 'object' || columns === null) return {};
    return Object.fromEntries(Object.entries(columns).filter(([, field]) => typeof field === 'string'));
  } catch {
    return {};
  }
}
