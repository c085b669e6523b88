import type { FailOn } from '../core/model/vocabulary.ts';
import { VERDICTS } from '../core/portal/outcome.ts';
import type { Answers } from './messages.ts';

/** The name under which the program, too, finds its settings. */
export const SETTINGS_FILE = 'portal-check.config.json';

/** What the page keeps of the settings of the program. */
export interface PageSettings {
  columns: Answers;
  failOn?: FailOn;
}

/** A settings file, for the page of a colleague or the command line. */
export function formatSettings(settings: PageSettings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** What the page uses of a settings file; nothing if it is another file. The check refuses a field that does not exist. */
export function parseSettings(text: string): PageSettings {
  try {
    const { columns, failOn } = JSON.parse(text) as { columns?: unknown; failOn?: unknown };
    return { columns: pickAnswers(columns), ...(isFailOn(failOn) && { failOn }) };
  } catch {
    return { columns: {} };
  }
}

function pickAnswers(columns: unknown): Answers {
  if (typeof columns !== 'object' || columns === null) return {};
  return Object.fromEntries(Object.entries(columns).filter(([, field]) => typeof field === 'string'));
}

function isFailOn(name: unknown): name is FailOn {
  return name === 'never' || (name !== 'ready' && (VERDICTS as readonly unknown[]).includes(name));
}
