import { defineConfig } from 'vitest/config';

/** The tests that stand nearest to what is mutated (npm run mutation); those of whole runs would only be slower. */
export default defineConfig({
  test: {
    include: ['test/{rules,values}/**/*.test.ts', 'test/{outcome,rule-examples,rule-messages}.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
  },
});
