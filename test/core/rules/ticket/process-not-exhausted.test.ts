import rule from '../../../../src/core/rules/ticket/process-not-exhausted.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'exhausted', cells: { processExhausted: 'Y' } },
    { name: 'complete', cells: { processExhausted: 'Complete' } },
    { name: 'final', cells: { processExhausted: 'final' } },
    { name: 'an answer that cannot be read, reported as that', cells: { processExhausted: 'nearly' } },
    {
      name: 'an MCO silent for 30 days',
      cells: { disputeFiledOn: '2026-10-25', mcoDecision: 'none', processExhausted: 'no' },
    },
    ...['no response', 'No answer', 'pending'].map((mcoDecision) => ({
      name: `${mcoDecision} as the decision of an MCO silent for 30 days`,
      cells: { mcoDecision, processExhausted: 'no' },
    })),
    {
      name: 'an MCO silent, and no answer',
      cells: { mcoDecision: 'None', processExhausted: '' },
    },
    {
      name: 'an MCO silent until the planned day',
      cells: {
        disputeFiledOn: '2026-11-01',
        mcoDecision: 'none',
        processExhausted: 'no',
        submitOn: '2026-12-01',
      },
    },
  ],
  invalid: [
    { name: 'no', cells: { processExhausted: 'no' }, found: [[2, 'processExhausted', 'notExhausted']] },
    { name: 'blank', cells: { processExhausted: '' }, found: [[2, 'processExhausted', 'unknown']] },
    {
      name: 'a placeholder',
      cells: { processExhausted: 'pending' },
      found: [[2, 'processExhausted', 'words']],
    },
    {
      name: 'an MCO silent for 29 days',
      cells: { disputeFiledOn: '2026-10-26', mcoDecision: 'none', processExhausted: 'no' },
      found: [[2, 'processExhausted', 'notExhausted']],
    },
    {
      name: 'a blank decision, which is not none',
      cells: { mcoDecision: '', processExhausted: 'no' },
      found: [[2, 'processExhausted', 'notExhausted']],
    },
    {
      name: 'an MCO silent for nobody knows how long',
      cells: { disputeFiledOn: '', mcoDecision: 'none', processExhausted: '' },
      found: [[2, 'processExhausted', 'unknown']],
    },
  ],
});
