import rule from '../../../../src/core/rules/file/other-sheet.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [{ name: 'one sheet' }, { name: 'records', kind: 'ticket', json: {} }],
  invalid: [
    {
      name: 'a sheet of notes beside it',
      file: { otherSheets: [['Notes']] },
      found: [[null, null, 'others']],
      says: ['1 other sheet not read'],
    },
    {
      name: 'two known headers only',
      file: { otherSheets: [['Email', 'Phone']] },
      found: [[null, null, 'others']],
    },
    {
      name: 'three known headers',
      file: { otherSheets: [['Email', 'Phone', 'NPI']] },
      found: [[null, null, 'similar']],
    },
    {
      name: 'one like it and one not',
      file: { otherSheets: [['Notes'], ['Email', 'Phone', 'NPI']] },
      found: [[null, null, 'similar']],
      says: ['2 other sheets not read, 1 with headers like these'],
    },
  ],
});
