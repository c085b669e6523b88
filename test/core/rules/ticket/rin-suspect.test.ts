import rule from '../../../../src/core/rules/ticket/rin-suspect.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: '9 digits' },
    { name: 'grouped in another way', cells: { rin: '100-200-301' } },
    { name: 'nearly one digit', cells: { rin: '111111112' } },
    { name: 'nearly a sequence', cells: { rin: '123456788' } },
    { name: 'one digit eight times, reported as invalid', cells: { rin: '11111111' } },
    { name: 'none', cells: { rin: '' } },
  ],
  invalid: [
    { name: 'written like an SSN', cells: { rin: '100-20-0301' }, found: [[2, 'rin', 'ssn']] },
    { name: 'with smart dashes', cells: { rin: '100–20–0301' }, found: [[2, 'rin', 'ssn']] },
    { name: 'one digit nine times', cells: { rin: '999999999' }, found: [[2, 'rin', 'filler']] },
    { name: 'zeros', cells: { rin: '000000000' }, found: [[2, 'rin', 'filler']] },
    { name: 'a sequence', cells: { rin: '123456789' }, found: [[2, 'rin', 'filler']] },
    {
      name: 'a filler written like an SSN, reported once',
      cells: { rin: '123-45-6789' },
      found: [[2, 'rin', 'filler']],
    },
  ],
});
