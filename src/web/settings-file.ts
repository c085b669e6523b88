import type { FailOn } from '../core/model/vocabulary.ts';
import { VERDICTS } from '../core/portal/outcome.ts';
import type { Answers, Office } from './messages.ts';

/** The name under which the program, too, finds its settings. */
export const SETTINGS_FILE = 'portal-check.config.json';

/** What the page keeps of the settings of the program. */
export interface PageSettings {
  columns: Answers;
  failOn?: FailOn;
  defaults?: { ticket: Office };
}

/** The fields of the office that the page asks for. */
export const OFFICE_FIELDS = ['providerName', 'npi', 'contactName', 'contactEmail'] as const;

/** A settings file, for the page of a colleague or the command line. */
export function formatSettings(settings: PageSettings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** What the page uses of a settings file; nothing if it is another file. The check refuses a field that does not exist. */
export function parseSettings(text: string): PageSettings {
  try {
    const { columns, failOn, defaults } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const office = pickTexts((defaults as { ticket?: unknown } | undefined)?.ticket);
    return {
      columns: pickTexts(columns),
      ...(isFailOn(failOn) && { failOn }),
      ...(Object.keys(office).length > 0 && { defaults: { ticket: office } }),
    };
  } catch {
    return { columns: {} };
  }
}

function pickTexts(values: unknown): Readonly<Record<string, string>> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(Object.entries(values).filter(([, text]) => typeof text === 'string'));
}

function isFailOn(name: unknown): name is FailOn {
  return name === 'never' || (name !== 'ready' && (VERDICTS as readonly unknown[]).includes(name));
}
