import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import { mergePlanSettings } from '../../../../src/core/portal/custom-plans.ts';
import rule from '../../../../src/core/rules/ticket/plan-not-active.ts';
import { dayText } from '../../../support/day-text.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const SAMPLE = { name: 'Sample Plan', program: 'HealthChoice Illinois', from: '2026-01-01' } as const;
const ended = [[2, 'mco', 'ended']] as const;
const notBegun = [[2, 'mco', 'notBegun']] as const;
const program = [[2, 'program', 'program']] as const;

testRule(rule, {
  valid: [
    { name: 'an active plan' },
    { name: 'its first day', cells: { mco: 'Aetna', serviceFrom: '2020-12-01' } },
    { name: 'the last day of one that ended', cells: { mco: 'IlliniCare', serviceFrom: '2020-11-30' } },
    { name: 'the last day of a soft end', cells: { mco: 'NextLevel', serviceFrom: '2020-07-31' } },
    { name: 'the last day of MMAI', cells: { mco: 'Molina', program: 'MMAI', serviceFrom: '2025-12-31' } },
    {
      name: 'the first day of FIDE SNP',
      cells: { mco: 'Molina', program: 'D-SNP', serviceFrom: '2026-01-01' },
    },
    { name: 'Humana FIDE SNP', cells: { mco: 'Humana', program: 'FIDE SNP' } },
    { name: 'MLTSS in HealthChoice', cells: { mco: 'CountyCare', program: 'MLTSS' } },
    { name: 'YouthCare in its program', cells: { mco: 'Youth Care', program: 'YouthCare' } },
    { name: 'YouthCare in HealthChoice', cells: { mco: 'DCFS plan' } },
    { name: 'a dual plan without a program', cells: { mco: 'Wellcare Meridian Dual Align', program: '' } },
    { name: 'a program that cannot be read', cells: { mco: 'Harmony', program: 'what' } },
    { name: 'a program that the reader lost', cells: { mco: 'Harmony', program: ['', 'error'] } },
    { name: 'fee-for-service', cells: { mco: 'Harmony', program: 'FFS' } },
    { name: 'an unknown plan', cells: { mco: 'Made-Up Care', program: 'MMAI' } },
    { name: 'no plan', cells: { mco: '' } },
    { name: 'no date of service', cells: { mco: 'Harmony', serviceFrom: '' } },
    { name: 'an unreadable date of service', cells: { mco: 'Harmony', serviceFrom: 'spring' } },
  ],
  invalid: [
    {
      name: 'one of the settings that nobody follows',
      cells: { mco: 'Sample Plan', serviceFrom: '2026-06-01' },
      context: { plans: mergePlanSettings([{ ...SAMPLE, to: '2026-05-31' }]) },
      found: [[2, 'mco', 'gone']],
      sources: ['Your settings'],
    },
    {
      name: 'one of the settings that has not begun',
      cells: { mco: 'Sample Plan', serviceFrom: '2025-12-31' },
      context: { plans: mergePlanSettings([SAMPLE]) },
      found: notBegun,
    },
    { name: 'Harmony', cells: { mco: 'Harmony', serviceFrom: '2019-01-01' }, found: ended },
    { name: 'IlliniCare', cells: { mco: 'IlliniCare', serviceFrom: '2020-12-01' }, found: ended },
    { name: 'NextLevel', cells: { mco: 'NLHP', program: '', serviceFrom: '2020-08-01' }, found: ended },
    {
      name: 'MMAI by program',
      cells: { mco: 'Aetna', program: 'MMAI', serviceFrom: '2026-01-01' },
      found: ended,
    },
    { name: 'MMAI by name', cells: { mco: 'MeridianComplete', program: '' }, found: ended },
    { name: 'the MMAI without a FIDE SNP', cells: { mco: 'BCBSIL', program: 'MMAI' }, found: ended },
    { name: 'Aetna before it', cells: { mco: 'Aetna', serviceFrom: '2020-11-30' }, found: notBegun },
    { name: 'Humana before 2027', cells: { mco: 'Humana', program: '' }, found: notBegun },
    {
      name: 'FIDE SNP before it',
      cells: { mco: 'Aetna', program: 'FIDE SNP', serviceFrom: '2025-12-31' },
      found: notBegun,
    },
    { name: 'before HealthChoice', cells: { serviceFrom: '2017-12-31' }, found: notBegun },
    {
      name: 'one that has ended, before it began',
      cells: { mco: 'IlliniCare', serviceFrom: '2017-12-31' },
      found: notBegun,
    },
    { name: 'BCBSIL in FIDE SNP', cells: { mco: 'BCBSIL', program: 'FIDE SNP' }, found: program },
    {
      name: 'CountyCare in MMAI',
      cells: { mco: 'CountyCare', program: 'MMAI', serviceFrom: '' },
      found: program,
    },
    { name: 'Meridian in YouthCare', cells: { program: 'YouthCare' }, found: program },
    { name: 'YouthCare in MLTSS', cells: { mco: 'YouthCare', program: 'MLTSS' }, found: program },
    { name: 'a dual plan in HealthChoice', cells: { mco: 'Molina Dual Options' }, found: program },
  ],
});

describe('its authority', () => {
  const findingsOf = async (cells: TestCells) => {
    const input = gridOf('ticket', [validRow('ticket', cells)]);
    const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules: [rule] });
    return [...file.results]
      .flatMap((result) => result.findings)
      .map(({ basis, message }) => [basis, message]);
  };
  it('is a notice for BCBSIL in FIDE SNP, and our inference for YouthCare', async () => {
    expect((await findingsOf({ mco: 'BCBSIL', program: 'FIDE SNP' })).map(([basis]) => basis)).toEqual([
      'notice',
    ]);
    expect((await findingsOf({ program: 'YouthCare' })).map(([basis]) => basis)).toEqual(['judgement']);
  });
  it('is the press for the first day of Aetna, a notice for that of others', async () => {
    const serviceFrom = '2017-01-01';
    expect((await findingsOf({ mco: 'Aetna', serviceFrom })).map(([basis]) => basis)).toEqual(['secondary']);
    expect((await findingsOf({ mco: 'Molina', serviceFrom })).map(([basis]) => basis)).toEqual(['notice']);
  });
  it.each([
    [
      'Harmony',
      '',
      'secondary',
      `Harmony Health Plan ended on ${dayText('2018-12-31')}, before the date of service. It is now Meridian Health Plan of Illinois.`,
    ],
    [
      'IlliniCare',
      '',
      'secondary',
      `IlliniCare Health ended on ${dayText('2020-11-30')}, before the date of service. It is now Aetna Better Health of Illinois.`,
    ],
    [
      'Next Level',
      '',
      'secondary',
      `NextLevel Health ended on ${dayText('2020-07-31')}, before the date of service. It is now Meridian Health Plan of Illinois.`,
    ],
    [
      'Meridian',
      'MMAI',
      'notice',
      `MeridianComplete ended on ${dayText('2025-12-31')}, before the date of service. It is now Wellcare Meridian Dual Align (FIDE SNP).`,
    ],
    [
      'Blue Cross',
      'MMAI',
      'notice',
      `Blue Cross Community MMAI ended on ${dayText('2025-12-31')}, before the date of service. It is now a FIDE SNP of another plan.`,
    ],
  ])('names the successor of %s %s', async (mco, inProgram, basis, message) => {
    expect(await findingsOf({ mco, program: inProgram })).toEqual([[basis, message]]);
  });
});
