import rule from '../../../../src/core/rules/ticket/medicare-covered-service.ts';
import { testRule } from '../../../support/test-rule.ts';

const covered = [[2, 'medicareCovered', 'covered']] as const;
const coveredBlank = [[2, 'medicareCovered', 'coveredBlank']] as const;

testRule(rule, {
  valid: [
    { name: 'neither' },
    { name: 'dually eligible, and not covered', cells: { dualEligible: 'yes' } },
    { name: 'covered, and not dually eligible', cells: { medicareCovered: 'yes' } },
    { name: 'both blank', cells: { dualEligible: '', medicareCovered: '' } },
    { name: 'no and blank', cells: { dualEligible: 'no', medicareCovered: '' } },
    { name: 'blank and no', cells: { dualEligible: '', medicareCovered: 'no' } },
    { name: 'a dual program whose draft says no', cells: { program: 'MLTSS', medicareCovered: 'yes' } },
    {
      name: 'dual eligibility that cannot be read',
      cells: { dualEligible: 'maybe', medicareCovered: 'yes' },
    },
    { name: 'the same, and covered blank', cells: { dualEligible: 'maybe', medicareCovered: '' } },
    {
      name: 'dual eligibility that cannot be read, in a dual program',
      cells: { program: 'MLTSS', dualEligible: 'maybe', medicareCovered: 'yes' },
    },
    { name: 'covered that cannot be read', cells: { dualEligible: 'yes', medicareCovered: 'maybe' } },
    { name: 'coverage medicare alone', cells: { coverage: 'medicare' } },
  ],
  invalid: [
    { name: 'both yes', cells: { dualEligible: 'yes', medicareCovered: 'Y' }, found: covered },
    { name: 'MLTSS', cells: { program: 'MLTSS', dualEligible: '', medicareCovered: 'yes' }, found: covered },
    { name: 'MMAI', cells: { program: 'MMAI', dualEligible: '', medicareCovered: 'yes' }, found: covered },
    {
      name: 'FIDE SNP',
      cells: { program: 'FIDE SNP', dualEligible: '', medicareCovered: 'yes' },
      found: covered,
    },
    {
      name: 'a dual plan without a program',
      cells: { mco: 'MeridianComplete', program: '', dualEligible: '', medicareCovered: 'yes' },
      found: covered,
    },
    {
      name: 'a dual plan in a program it never had',
      cells: { mco: 'Molina Dual Options', dualEligible: '', medicareCovered: 'yes' },
      found: covered,
    },
    {
      name: 'both yes and both in dispute, reported once',
      cells: { coverage: 'both', dualEligible: 'yes', medicareCovered: 'yes' },
      found: covered,
    },
    { name: 'yes and blank', cells: { dualEligible: 'yes', medicareCovered: '' }, found: coveredBlank },
    {
      name: 'a dual program, and covered blank',
      cells: { program: 'FIDE SNP', dualEligible: '', medicareCovered: '' },
      found: coveredBlank,
    },
    {
      name: 'blank and yes',
      cells: { dualEligible: '', medicareCovered: 'yes' },
      found: [[2, 'dualEligible', 'dualBlank']],
    },
    {
      name: 'an unknown plan, blank and yes',
      cells: { mco: 'Made-Up Care', program: '', dualEligible: '', medicareCovered: 'yes' },
      found: [[2, 'dualEligible', 'dualBlank']],
    },
    { name: 'both in dispute', cells: { coverage: 'both' }, found: [[2, 'coverage', 'both']] },
  ],
});
