import rule from '../../../../src/core/rules/ticket/medicare-only.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'coverage medicaid' },
    { name: 'coverage both, reported by another rule', cells: { coverage: 'both' } },
    { name: 'no coverage filled in', cells: { coverage: '' } },
    { name: 'Medicare and Medicaid', cells: { mco: 'Medicare-Medicaid plan' } },
    { name: 'Medicare as a part of a word', cells: { mco: 'Medicarefirst' } },
    { name: 'a dual plan', cells: { mco: 'Molina Dual Options', program: 'MMAI' } },
    { name: 'no plan', cells: { mco: '' } },
    { name: 'coverage that cannot be read', cells: { coverage: 'medicare?maybe' } },
  ],
  invalid: [
    { name: 'coverage medicare', cells: { coverage: 'medicare' }, found: [[2, 'coverage', 'coverage']] },
    { name: 'coverage in capitals', cells: { coverage: 'MEDICARE' }, found: [[2, 'coverage', 'coverage']] },
    { name: 'the plan Medicare', cells: { mco: 'Medicare' }, found: [[2, 'mco', 'plan']] },
    { name: 'a Medicare plan', cells: { mco: 'Aetna MEDICARE Advantage' }, found: [[2, 'mco', 'plan']] },
    {
      name: 'both, reported once',
      cells: { mco: 'Medicare', coverage: 'medicare' },
      found: [[2, 'coverage', 'coverage']],
    },
  ],
});
