import { defineConfig } from 'vitest/config';

/** `npm run test:slow`: large files, many runs of the built program, and properties checked on many random files. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Only ends a hang: durations on a busy machine mean nothing.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
