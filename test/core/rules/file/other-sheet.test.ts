import rule from '../../../../src/core/rules/file/other-sheet.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [{ name: 'one sheet' }, { name: 'records', kind: 'ticket', json: {} }],
  invalid: [
    {
      name: 'a sheet of notes beside it',
      file: { otherSheets: [['Notes']] },
      found: [[null, null, 'others']],
      says: ['We did not read 1 other sheet.'],
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
      says: ['We did not read 2 other sheets, 1 with headings like these.'],
    },
  ],
});
