import { wordedBy } from './portal/notice-words.ts';
import type { AnyRule } from './rule.ts';
import type { Notice } from './types.ts';

/** A rule as it is by a notice: its texts and sources name that notice, its sections and its numbers. */
export function ruleBy<R extends AnyRule>(rule: R, notice: Notice): R {
  const worded = (text: string) => wordedBy(text, notice);
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
