import { expect, it } from 'vitest';
import { isOutgrown, isTimeRule } from '../../../src/app/baseline/time-rules.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { finding } from '../../report/reports.ts';

const step = { on: '2026-12-01', by: '2026-12-31' };
const earlier = { asOf: '2026-11-24', step };
const now = (...rules: string[]) => ({
  nextStep: { action: 'submit', ...step } as const,
  findings: rules.map((rule) => finding(rule, 'closed')),
});

it('names rules that exist', () => {
  const rules = RULES.map(({ id }) => id).filter(isTimeRule);
  expect(rules.sort()).toEqual([
    'ticket/decision-window',
    'ticket/information-due',
    'ticket/too-early',
    'ticket/window-edge',
  ]);
});

it('takes time for the cause only if the row says so', () => {
  expect(isOutgrown('ticket/too-early', earlier, '2026-12-01', now())).toBe(true);
  expect(isOutgrown('ticket/too-early', earlier, '2026-11-30', now())).toBe(false);
  expect(isOutgrown('ticket/decision-window', earlier, '2027-01-02', now('ticket/too-late'))).toBe(true);
  expect(isOutgrown('ticket/decision-window', earlier, '2027-01-02', now())).toBe(false);
  expect(isOutgrown('ticket/rin-invalid', earlier, '2027-01-02', now('ticket/too-late'))).toBe(false);
});
