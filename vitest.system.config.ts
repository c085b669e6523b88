import { defineConfig } from 'vitest/config';

/** What needs more than npm packages: a browser, a terminal (npm run test:system), LibreOffice (by hand). */
export default defineConfig({
  test: {
    include: ['test/{system,by-hand}/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
  },
});
