import rule from '../../../../src/core/rules/file/merged-cells.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [{ name: 'no merged cell' }, { name: 'JSON', kind: 'ticket', json: {} }],
  invalid: [
    {
      name: 'one row',
      file: { mergedRows: true },
      found: [[null, null, 'rows']],
      says: ['1 row took a value from a merged cell above.'],
    },
    {
      name: 'two rows',
      rows: [{}, {}],
      file: { mergedRows: true },
      found: [[null, null, 'rows']],
      says: ['2 rows took a value from a merged cell above.'],
    },
  ],
});
