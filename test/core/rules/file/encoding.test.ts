import rule from '../../../../src/core/rules/file/encoding.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [{ name: 'UTF-8' }, { name: 'UTF-8 JSON', kind: 'ticket', json: {} }],
  invalid: [
    { name: 'Windows-1252', file: { windows1252: true }, found: [[null, null, 'windows1252']] },
    {
      name: 'once per file',
      rows: [{}, {}],
      file: { windows1252: true },
      found: [[null, null, 'windows1252']],
    },
  ],
});
