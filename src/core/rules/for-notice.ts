import type { Notice } from '../model/context.ts';
import { fillTerms } from '../portal/notice-terms.ts';
import type { AnyRule, Authority } from './rule.ts';

/** Returns the rule with the date, the sections and the numbers of a notice filled into its texts and sources. */
export function adaptRuleToNotice<R extends AnyRule>(rule: R, notice: Notice): R {
  const fill = (text: string) => fillTerms(text, notice);
  const messages = Object.entries(rule.messages).map(([id, message]) => {
    return [id, message.source === undefined ? message : { ...message, source: fill(message.source) }];
  });
  return {
    ...rule,
    source: fill(rule.source),
    summary: fill(rule.summary),
    why: fill(rule.why),
    cure: fill(rule.cure),
    messages: Object.fromEntries(messages),
  };
}

/**
 * Returns a function that does the same for the authority that a rule passes with a single finding. There are only a few
 * different sources, so each is filled in once.
 */
export function createAuthorityAdapter(
  notice: Notice,
): (authority: Partial<Authority> | undefined) => Partial<Authority> | undefined {
  const filled = new Map<string, string>();
  return (authority) => {
    if (authority?.source === undefined) return authority;
    const source = filled.get(authority.source) ?? fillTerms(authority.source, notice);
    filled.set(authority.source, source);
    return { ...authority, source };
  };
}
