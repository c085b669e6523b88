import type { Notice } from '../model/context.ts';
import { fillTerms } from '../portal/notice-terms.ts';
import { memoize } from '../values/memoize.ts';
import type { AnyRule } from './rule.ts';

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

/** Returns a function that does the same for the source of a finding. There are only a few, so each is filled in once. */
export function createSourceFiller(notice: Notice): (source: string) => string {
  return memoize((source) => fillTerms(source, notice));
}
