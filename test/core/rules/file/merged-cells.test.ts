import rule from '../../../../src/core/rules/file/merged-cells.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [{ name: 'no merged cell' }, { name: 'JSON', kind: 'ticket', json: {} }],
  invalid: [
    {
      name: 'one row',
      file: { mergedRows: true },
      found: [[null, null, 'rows']],
      says: ['We read 1 row with the value of a merged cell above.'],
    },
    {
      name: 'two rows',
      rows: [{}, {}],
      file: { mergedRows: true },
      found: [[null, null, 'rows']],
      says: ['We read 2 rows with the value of a merged cell above.'],
    },
  ],
});
