import rule from '../../../../src/core/rules/file/ragged-row.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'as many cells as headers' },
    { name: 'empty cells at the end', cells: { state: '', zip: '' } },
    {
      name: 'fewer cells in a workbook, which leaves empty ones out',
      file: { missingCells: 1, otherSheets: [['Notes']] },
    },
  ],
  invalid: [
    { name: 'one cell more', file: { extraCells: 1 }, found: [[2, null, 'more']] },
    {
      name: 'more cells in every row',
      rows: [{}, {}],
      file: { extraCells: 3 },
      found: [
        [2, null, 'more'],
        [3, null, 'more'],
      ],
    },
    {
      name: 'one cell more in a ticket',
      kind: 'ticket',
      file: { extraCells: 1 },
      found: [[2, null, 'more']],
    },
    { name: 'fewer cells', file: { missingCells: 2 }, found: [[2, null, 'fewer']] },
  ],
});
