import { describe, expect, it } from 'vitest';
import { adaptRuleToNotice, createSourceFiller } from '../../../src/core/rules/for-notice.ts';
import { defineMessage, defineRowRule } from '../../../src/core/rules/rule.ts';
import { contextAsOf } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

const notice = { ...contextAsOf().notice, date: '2027-01-04', window: { first: 20, last: 45 } };

describe('adaptRuleToNotice', () => {
  const rule = defineRowRule({
    ...HEAD,
    id: 'ticket/probe',
    source: 'notice §6',
    summary: 'before day {first}',
    why: 'from day {first} to {last}',
    cure: 'Wait for day {first}',
    messages: {
      plain: defineMessage(() => 'plain'),
      cited: defineMessage(() => 'cited', { source: 'notice §9' }),
      other: defineMessage(() => 'other', { source: 'CMS NPI standard' }),
    },
    check() {},
  });
  const adapted = adaptRuleToNotice(rule, notice);
  it('fills in the texts and the source of the rule', () => {
    const { source, summary, why, cure } = adapted;
    expect([source, summary, why, cure]).toEqual([
      '2027-01-04 §6',
      'before day 20',
      'from day 20 to 45',
      'Wait for day 20',
    ]);
  });
  it('fills in the sources of messages, if they have their own', () => {
    expect(Object.values(adapted.messages).map(({ source }) => source)).toEqual([
      undefined,
      '2027-01-04 §9',
      'CMS NPI standard',
    ]);
  });
  it('leaves the rule itself and its check unchanged', () => {
    expect(rule.source).toBe('notice §6');
    expect(adapted.check).toBe(rule.check);
  });
});

describe('createSourceFiller', () => {
  it('fills in a source', () => {
    const fill = createSourceFiller(notice);
    expect(['notice §4a', 'CMS NPI standard', 'notice §4a'].map(fill)).toEqual([
      '2027-01-04 §4a',
      'CMS NPI standard',
      '2027-01-04 §4a',
    ]);
  });
});
