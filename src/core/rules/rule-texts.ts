import type { Notice } from '../model/context.ts';
import { adaptRuleToNotice } from './for-notice.ts';
import { RULES } from './index.ts';
import type { AnyRule } from './rule.ts';

/** Finds a rule by its id, with its texts by a notice. Each is filled in when it is first asked for. */
export function createRuleTextFinder(notice: Notice): (id: string) => AnyRule | undefined {
  const found = new Map<string, AnyRule | undefined>();
  return (id) => {
    if (!found.has(id)) {
      const rule = RULES.find((candidate) => candidate.id === id);
      found.set(id, rule && adaptRuleToNotice(rule, notice));
    }
    return found.get(id);
  };
}
