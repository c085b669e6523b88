import rule from '../../../../src/core/rules/ticket/unknown-mco.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'a canonical name' },
    { name: 'an alias in other case and punctuation', cells: { mco: 'abh il' } },
    { name: 'an alias with the State and the program', cells: { mco: 'Meridian of IL (Medicaid)' } },
    { name: 'a plan that has ended, reported by another rule', cells: { mco: 'Harmony' } },
    {
      name: 'a plan in a program it never had, reported by another rule',
      cells: { mco: 'BCBSIL', program: 'FIDE SNP' },
    },
    { name: 'fee-for-service by plan', cells: { mco: 'HFS' } },
    { name: 'fee-for-service by program', cells: { mco: 'Made-Up Care', program: 'FFS' } },
    { name: 'Medicare by plan', cells: { mco: 'Medicare Part B' } },
    { name: 'Medicare by coverage', cells: { mco: 'Ambetter', coverage: 'medicare' } },
    { name: 'blank, reported as missing', cells: { mco: '' } },
    { name: 'an error cell', cells: { mco: ['', 'error'] } },
  ],
  invalid: [
    ...['Ambetter', 'Wellcare', 'WELLCARE', 'UHC', 'UnitedHealthcare', 'Cigna', 'BCBS PPO', 'bcbs-ppo'].map(
      (mco) => ({
        name: `no Medicaid plan: ${mco}`,
        cells: { mco },
        found: [[2, 'mco', 'notMedicaid']] as const,
      }),
    ),
    {
      name: 'a typing error',
      cells: { mco: 'Contry Care' },
      found: [[2, 'mco', 'near']],
      says: ['We know no plan by this name. Is it CountyCare?'],
    },
    { name: 'an alias and more words', cells: { mco: 'Aetna of sorts' }, found: [[2, 'mco', 'near']] },
    {
      name: 'two plans',
      cells: { mco: 'YouthCare/Meridian' },
      found: [[2, 'mco', 'near']],
      says: ['We know no plan by this name. Is it Meridian Health Plan of Illinois or YouthCare?'],
    },
    {
      name: "a plan's vendor",
      cells: { mco: 'DentaQuest of IL' },
      found: [[2, 'mco', 'vendor']],
      says: ['This is a company that works for a plan. Name the plan itself.'],
    },
    { name: 'Medicare and Medicaid', cells: { mco: 'Medicare-Medicaid' }, found: [[2, 'mco', 'unlike']] },
    {
      name: 'a name unlike any plan',
      cells: { mco: 'Zyxwvu' },
      found: [[2, 'mco', 'unlike']],
      says: [
        'We know no plan by this name. The plans are Aetna, BCBS, CountyCare, Meridian, Molina, YouthCare.',
      ],
    },
    { name: 'prose', cells: { mco: `Meridian ${'or so '.repeat(20)}` }, found: [[2, 'mco', 'unlike']] },
    {
      name: 'in 2027',
      cells: { mco: 'Qqqqq' },
      asOf: '2027-06-01',
      found: [[2, 'mco', 'unlike']],
      says: [
        'We know no plan by this name. The plans are Aetna, BCBS, CountyCare, Meridian, Molina, YouthCare, Humana.',
      ],
    },
  ],
});
