import type { Notice } from '../model/context.ts';
import { fillTerms } from '../portal/notice-terms.ts';
import type { AnyRule, Authority } from './rule.ts';

/** A rule as it is by a notice: its texts and sources name that notice, its sections and its numbers. */
export function adaptRuleToNotice<R extends AnyRule>(rule: R, notice: Notice): R {
  const worded = (text: string) => fillTerms(text, notice);
  const messages = Object.entries(rule.messages).map(([id, message]) => {
    return [id, message.source === undefined ? message : { ...message, source: worded(message.source) }];
  });
  return {
    ...rule,
    source: worded(rule.source),
    summary: worded(rule.summary),
    why: worded(rule.why),
    cure: worded(rule.cure),
    messages: Object.fromEntries(messages),
  };
}

/** Words what a finding stands on where the field decides it; there are a few such sources, and each is worded once. */
export function createAuthorityAdapter(
  notice: Notice,
): (ground: Partial<Authority> | undefined) => Partial<Authority> | undefined {
  const sources = new Map<string, string>();
  return (ground) => {
    if (ground?.source === undefined) return ground;
    const source = sources.get(ground.source) ?? fillTerms(ground.source, notice);
    sources.set(ground.source, source);
    return { ...ground, source };
  };
}
