import { SettingsError } from '../../core/model/errors.ts';
import { RULES } from '../../core/rules/index.ts';
import { findNearestNames } from '../../core/values/nearest.ts';
import { replaceControls } from '../../core/values/text.ts';
import type { CheckFlags } from './flags.ts';

const ALL = 'all';
const MAX_EDITS = 4;
const MAX_QUOTE_LENGTH = 40;

/**
 * The ids of the rules that --rules names, or of all but those after a dash.
 * @throws SettingsError if there is no such rule, or if clean files are to be written: they must pass every rule
 */
export function parseRuleFlags({ rules = '', out }: Pick<CheckFlags, 'rules' | 'out'>): string[] {
  if (out !== undefined)
    throw new SettingsError('--rules: The files to submit must pass every rule. Leave out --rules or --out.');
  const chosen = new Set<string>();
  for (const part of rules.split(',').map((text) => text.trim())) {
    if (part === ALL) for (const { id } of RULES) chosen.add(id);
    else if (part.startsWith('-')) chosen.delete(findRule(part.slice(1)));
    else chosen.add(findRule(part));
  }
  return [...chosen];
}

function findRule(text: string): string {
  const ids = RULES.map(({ id }) => id);
  if (ids.includes(text)) return text;
  const [near] = findNearestNames(text, ids, MAX_EDITS);
  const hint = near === undefined ? 'The command "portal-check rules" lists them.' : `Did you mean ${near}?`;
  const shown = replaceControls(text).slice(0, MAX_QUOTE_LENGTH);
  throw new SettingsError(`--rules: There is no rule "${shown}". ${hint}`);
}
