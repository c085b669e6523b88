import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need more than npm packages; vitest.system.config.ts runs them.
    exclude: ['test/{system,by-hand,torture}/**'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      reporter: [['text', { skipFull: true }], 'text-summary'],
      include: ['src/**/*.ts'],
      exclude: ['src/core/model/**'],
      // What decides about money is covered whole: lines and branches.
      thresholds: {
        'src/core/{rules,values,portal,rows,fields}/**/*.ts': { lines: 100, branches: 100 },
        'src/core/engine/{check-input,finding,result-store,registration-request}.ts': {
          lines: 100,
          branches: 100,
        },
      },
    },
  },
});
