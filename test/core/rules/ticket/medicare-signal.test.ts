import rule from '../../../../src/core/rules/ticket/medicare-signal.ts';
import { testRule } from '../../../support/test-rule.ts';

const strong = [[2, 'denialCodes', 'strong']] as const;
const weak = [[2, 'denialCodes', 'weak']] as const;

testRule(rule, {
  valid: [
    { name: 'a code without a signal' },
    { name: 'no codes', cells: { denialCodes: '' } },
    { name: 'codes of another reason', cells: { denialCodes: 'CO-197 N52' } },
    { name: '23 beside another code', cells: { denialCodes: 'CO-23, CO-45' } },
    { name: 'an amount', cells: { denialCodes: '$22.00' } },
    { name: 'closed by coverage', cells: { denialCodes: 'CO-22', coverage: 'medicare' } },
    { name: 'closed by plan', cells: { denialCodes: 'CO-22', mco: 'Medicare' } },
    {
      name: 'closed as a Medicare-covered service',
      cells: { denialCodes: 'CO-22', dualEligible: 'yes', medicareCovered: 'yes' },
    },
    { name: 'the opposite in words', cells: { description: 'COB was updated in May' } },
    { name: 'neither column', headers: ['MCO', 'RIN'] },
  ],
  invalid: [
    {
      name: 'words in the description',
      cells: { description: 'They say that Medicare is primary' },
      found: [[2, 'description', 'words']],
    },
    {
      name: 'words, without a column of codes',
      cells: { description: 'Denied for COB' },
      headers: ['MCO', 'Description'],
      found: [[2, 'description', 'words']],
    },
    {
      name: 'words among the codes, without a description',
      cells: { denialCodes: 'COB' },
      headers: ['MCO', 'Denial Codes'],
      found: [[2, 'denialCodes', 'words']],
    },
    {
      name: 'a code before words',
      cells: { denialCodes: 'CO-109', description: 'Denied for COB' },
      found: weak,
    },
    { name: '22', cells: { denialCodes: 'CO-22' }, found: strong },
    { name: 'a number cell', cells: { denialCodes: ['22', 'number'] }, found: strong },
    { name: 'a remark code', cells: { denialCodes: 'CO-16/MA04' }, found: strong },
    {
      name: 'the strongest of several, reported once',
      cells: { denialCodes: '109; N479; MA07' },
      found: strong,
    },
    { name: '109', cells: { denialCodes: 'co 109' }, found: weak },
    { name: '23 alone', cells: { denialCodes: 'OA-23' }, found: weak },
    {
      name: 'if a Medicare-covered service is only suspected',
      cells: { denialCodes: 'CO-22', dualEligible: 'yes', medicareCovered: '' },
      found: strong,
    },
  ],
});
