import { defineConfig } from 'vitest/config';

/** What needs more than npm packages, or long: a browser, a terminal (npm run test:system), LibreOffice (by hand), npm run torture. */
export default defineConfig({
  test: {
    include: ['test/{system,by-hand,torture}/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
  },
});
