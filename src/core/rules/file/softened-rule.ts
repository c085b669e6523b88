import type { RuleSetting } from '../../model/context.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { formatCount } from '../../values/count.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

const SETTING: RuleSetting = { set: 'off', reason: 'the office checks it by hand' };

export default defineFileRule({
  id: 'file/softened-rule',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: "The user's settings, portal-check.config.json",
  summary: 'You turn a rule off, leave it out, or make it count for less.',
  why: 'Anyone who reads the report needs to know what was not checked, what did not count, and why.',
  cure: 'Remove the rule from your settings when its reason no longer applies.',
  examples: {
    bad: { cells: {}, context: { ruleSettings: new Map([['registration/npi-invalid', SETTING]]) } },
    good: { cells: {}, context: { ruleSettings: new Map([['ticket/npi-invalid', SETTING]]) } },
  },
  messages: {
    part: defineMessage(
      ({ count }: { count: number }) =>
        `This run checked by ${formatCount(count, 'rule')} only. The other rules may find more, so nothing is ready yet.`,
      { outcome: 'review' },
    ),
    set: defineMessage((d: { rule: Shown; set: Shown }) => `Your settings set ${d.rule} to ${d.set}.`),
    reasoned: defineMessage(
      (d: { rule: Shown; set: Shown; reason: Shown }) =>
        `Your settings set ${d.rule} to ${d.set}. Your reason: ${d.reason}.`,
    ),
  },
  begin({ ruleSettings = new Map(), onlyRules }, { dictionary: { kind } }, reportFile) {
    if (onlyRules) reportFile(null, 'part', { count: onlyRules.size });
    for (const [id, { set, reason }] of ruleSettings) {
      if (!id.startsWith(`${kind}/`) && !id.startsWith('file/')) continue;
      const data = { rule: showTrusted(id), set: showTrusted(set) };
      if (reason === undefined) reportFile(null, 'set', data);
      else reportFile(null, 'reasoned', { ...data, reason: showTrusted(reason.trim().replace(/\.$/, '')) });
    }
    return {};
  },
});
