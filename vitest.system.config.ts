import { defineConfig } from 'vitest/config';

/**
 * Tests that need more than npm packages or take long: a browser and a terminal (npm run test:system), LibreOffice (by
 * hand), and npm run torture.
 */
export default defineConfig({
  test: {
    include: ['test/{system,by-hand,torture}/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
  },
});
