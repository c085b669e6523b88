import rule from '../../../../src/core/rules/ticket/fee-for-service.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'an MCO in HealthChoice' },
    { name: 'a plan with Medicaid in its name', cells: { mco: 'Aetna Medicaid' } },
    { name: 'a name with more words', cells: { mco: 'Medicaid plan of sorts' } },
    { name: 'no plan and no program', cells: { mco: '', program: '' } },
    { name: 'a plan that the reader lost', cells: { mco: ['', 'error'] } },
    { name: 'a program that cannot be read', cells: { program: 'fee for what' } },
  ],
  invalid: [
    ...[
      'Medicaid',
      'Public Aid',
      'HFS',
      'IDPA',
      'FFS',
      'MEDI',
      'fee-for-service',
      'PUBLIC  AID',
      'Fee for Service',
    ].map((mco) => ({ name: `the plan ${mco}`, cells: { mco }, found: [[2, 'mco', 'plan']] as const })),
    { name: 'the program', cells: { program: 'fee-for-service' }, found: [[2, 'program', 'program']] },
    { name: 'the program, short', cells: { program: 'ffs' }, found: [[2, 'program', 'program']] },
    {
      name: 'the program without a plan',
      cells: { mco: '', program: 'FFS' },
      found: [[2, 'program', 'program']],
    },
    { name: 'both, reported once', cells: { mco: 'HFS', program: 'FFS' }, found: [[2, 'mco', 'plan']] },
  ],
});
