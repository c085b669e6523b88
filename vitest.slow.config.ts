import { defineConfig } from 'vitest/config';

/** `npm run test:slow`: large files, the built program run many times, and laws tried on many random files. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Only so that a hang ends: how long a test takes on a busy machine says nothing.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
