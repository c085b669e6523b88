import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import { mergePlanSettings } from '../../../../src/core/portal/custom-plans.ts';
import rule from '../../../../src/core/rules/ticket/plan-filing-limit.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

// Disputed on 2026-10-10: 60 days after 2026-08-11, 90 days after 2026-07-12.
const FAR = { serviceFrom: '2026-06-01', serviceTo: '2026-06-01' };

testRule(rule, {
  valid: [
    { name: 'the last day of BCBSIL', cells: { ...FAR, mco: 'BCBSIL', deniedOn: '2026-08-11' } },
    { name: 'the last day of Aetna', cells: { ...FAR, mco: 'Aetna', deniedOn: '2026-07-12' } },
    { name: 'a plan without a known limit', cells: { ...FAR, mco: 'Molina', deniedOn: '2026-01-02' } },
    { name: 'an unknown plan', cells: { ...FAR, mco: 'Made-Up Plan', deniedOn: '2026-01-03' } },
    {
      name: 'the last day of a limit in the settings',
      cells: { ...FAR, mco: 'BCBSIL', deniedOn: '2026-07-02' },
      context: { plans: mergePlanSettings([{ name: 'BCBSIL', filingLimitDays: 100 }]) },
    },
    { name: 'no denial date', cells: { mco: 'CountyCare', deniedOn: '' } },
    { name: 'a denial date that cannot be read', cells: { mco: 'CountyCare', deniedOn: 'August' } },
    { name: 'no dispute date', cells: { mco: 'CountyCare', deniedOn: '2026-01-05', disputeFiledOn: '' } },
    {
      name: 'a dispute in the future, reported as that',
      cells: { mco: 'CountyCare', deniedOn: '2026-01-06', disputeFiledOn: '2026-12-01' },
    },
    { name: 'a denial after the dispute', cells: { mco: 'CountyCare', deniedOn: '2026-10-20' } },
  ],
  invalid: [
    {
      name: 'one day past a limit in the settings',
      cells: { ...FAR, mco: 'Molina', deniedOn: '2026-07-01' },
      context: { plans: mergePlanSettings([{ name: 'Molina', filingLimitDays: 100 }]) },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'one day past that of BCBSIL',
      cells: { ...FAR, mco: 'BCBSIL', deniedOn: '2026-08-10' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'one day past that of Aetna',
      cells: { ...FAR, mco: 'Aetna', deniedOn: '2026-07-11' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'one day past that of CountyCare',
      cells: { ...FAR, mco: 'County Care', deniedOn: '2026-08-10' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
  ],
});

it('names the plan, its limit and its page', async () => {
  const input = gridOf('ticket', [validRow('ticket', { ...FAR, mco: 'Aetna', deniedOn: '2026-07-11' })]);
  const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules: [rule] });
  const [finding] = [...file.results].flatMap((result) => result.findings);
  expect(finding?.message).toBe(
    'The dispute came more than 90 days after the denial. That is the limit of Aetna Better Health of Illinois.',
  );
  expect(finding?.source).toMatch(/Aetna Better Health of Illinois/);
});
