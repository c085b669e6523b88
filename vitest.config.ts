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
      exclude: ['src/types/**'],
      // What decides about money is covered whole: lines and branches.
      thresholds: {
        'src/{rules,values,portal,parse,fields}/**/*.ts': { lines: 100, branches: 100 },
        'src/{check,finding,outcome,results,request,rule}.ts': { lines: 100, branches: 100 },
      },
    },
  },
});
