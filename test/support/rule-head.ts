/** The parts of a rule that do not matter to tests of the engine. */
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
