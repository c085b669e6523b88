import { expect, it } from 'vitest';
import { getNoticeByDate } from '../../../src/core/portal/find-notice.ts';
import { createRuleTextFinder } from '../../../src/core/rules/rule-texts.ts';

it('finds a rule with the numbers of the notice in its texts', () => {
  const find = createRuleTextFinder(getNoticeByDate('2023-02-22'));
  expect(find('ticket/too-early')?.why).toContain('no sooner than 30 calendar days');
  expect(find('ticket/too-early')).toBe(find('ticket/too-early'));
  expect(find('ticket/made-up')).toBeUndefined();
});
