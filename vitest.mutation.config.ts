import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` runs for each mutant. */
export default defineConfig({
  test: {
    include: ['test/mutation/nearest.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
  },
});
