import type { RuleSetting } from '../../../../src/core/model/context.ts';
import rule from '../../../../src/core/rules/file/softened-rule.ts';
import { testRule } from '../../../support/test-rule.ts';

const softened = (...settings: [string, RuleSetting][]) => ({ ruleSettings: new Map(settings) });
const REASON = 'looked at by hand';

testRule(rule, {
  valid: [
    { name: 'no settings' },
    {
      name: 'rules of the other kind',
      context: softened(['ticket/too-late', { set: 'off', reason: REASON }]),
    },
  ],
  invalid: [
    {
      name: 'one left out',
      context: softened(['registration/conflict', { set: 'off' }]),
      found: [[null, null, 'set']],
    },
    {
      name: 'two with a reason, one for files of both kinds',
      context: softened(
        ['registration/duplicate', { set: 'review', reason: REASON }],
        ['file/hidden-rows', { set: 'off', reason: REASON }],
      ),
      found: [
        [null, null, 'reasoned'],
        [null, null, 'reasoned'],
      ],
    },
    {
      name: 'a part of the rules',
      context: { onlyRules: new Set(['registration/conflict']) },
      found: [[null, null, 'part']],
    },
    {
      name: 'of a ticket',
      kind: 'ticket',
      context: softened(['ticket/too-late', { set: 'review', reason: REASON }]),
      found: [[null, null, 'reasoned']],
    },
  ],
});
