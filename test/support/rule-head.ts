/** What a rule needs besides what a test of the engine is about. */
export const HEAD = {
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'the rule',
  summary: '',
  why: '',
  cure: '',
  examples: { bad: { cells: {} }, good: { cells: {} } },
} as const;
