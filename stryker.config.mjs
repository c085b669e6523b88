/** Mutates the code that decides verdicts: rules, values, outcomes (npm run mutation). Strings are not mutated. */
export default {
  mutate: ['src/core/rules/*/*.ts', 'src/core/values/*.ts', 'src/core/portal/outcome.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Long, so that a slow test on a busy machine is not taken for an endless loop.
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: '.mutation/incremental.json',
  reporters: ['clear-text', 'json', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.mutation/report.json' },
  tempDirName: '.mutation/tmp',
  ignorePatterns: ['dist', '.mutation', 'coverage'],
  thresholds: { high: 95, low: 90, break: 85 },
  disableTypeChecks: false,
};
