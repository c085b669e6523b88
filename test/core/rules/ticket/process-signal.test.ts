import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/ticket/process-signal.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const returned = [[2, 'denialCodes', 'returned']] as const;
const reviewed = [[2, 'denialCodes', 'reviewed']] as const;

testRule(rule, {
  valid: [
    { name: 'a code without a signal' },
    { name: 'no codes', cells: { denialCodes: '' } },
    { name: 'another status of a 277CA', cells: { denialCodes: '277CA A7:21' } },
    { name: 'upheld on review, as the draft says', cells: { denialCodes: 'CO-193' } },
    {
      name: 'upheld on review, and the draft does not say',
      cells: { denialCodes: 'CO-193', processExhausted: '' },
    },
    { name: 'the opposite in words', cells: { description: 'This is not a duplicate claim' } },
  ],
  invalid: [
    {
      name: 'timely filing in words',
      cells: { description: 'Denied for timely filing' },
      found: [[2, 'description', 'words']],
    },
    {
      name: 'words beside upheld on review',
      cells: { denialCodes: 'duplicate claim, 193', mcoDecision: 'none' },
      found: [
        [2, 'denialCodes', 'words'],
        [2, 'denialCodes', 'reviewed'],
      ],
    },
    { name: 'uRECIPFE', cells: { denialCodes: 'uRECIPFE' }, found: returned },
    {
      name: 'uRECIPFE2 with its text',
      cells: { denialCodes: '277CA A3:21:40 uRECIPFE2 not eligible' },
      found: returned,
    },
    { name: 'A3:21 alone', cells: { denialCodes: 'A3:21' }, found: returned },
    { name: 'returned before pending', cells: { denialCodes: '133 uRECIP1' }, found: returned },
    { name: '133', cells: { denialCodes: 'CO-133' }, found: [[2, 'denialCodes', 'strong']] },
    { name: 'MA130 before 18', cells: { denialCodes: '18, MA130' }, found: [[2, 'denialCodes', 'strong']] },
    { name: '18', cells: { denialCodes: 'OA-18' }, found: [[2, 'denialCodes', 'weak']] },
    { name: '285', cells: { denialCodes: '285' }, found: [[2, 'denialCodes', 'weak']] },
    {
      name: 'reviewed, against not exhausted',
      cells: { denialCodes: 'CO-193', processExhausted: 'no' },
      found: reviewed,
    },
    {
      name: 'reviewed, against no decision',
      cells: { denialCodes: 'N539', mcoDecision: 'none' },
      found: reviewed,
    },
  ],
});

it('cites the notice of 2026-04-08 for claims that HFS returned, and still leads to review only', async () => {
  const input = gridOf('ticket', [validRow('ticket', { denialCodes: 'uRECIP1' })]);
  const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules: [rule] });
  const found = [...file.results].flatMap((result) => result.findings);
  expect(found.map(({ basis, outcome, source }) => [basis, outcome, source.slice(0, 10)])).toEqual([
    ['notice', 'review', '2026-04-08'],
  ]);
});
