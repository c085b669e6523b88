import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const exclude = ['test/{system,by-hand,torture}/**', '**/*.slow.test.ts'];

/** Test files that mock a module (vi.mock): the mock applies to their whole process. */
const mocking = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\bvi\.(?:m|doM)ock\(/.test(readFileSync(join(import.meta.dirname, path), 'utf8')));

/** `npm test`. Slow tests: vitest.slow.config.ts. Tests that need more than npm packages: vitest.system.config.ts. */
export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    // No test takes more than a few seconds on a quiet machine; a busy one may be twenty times slower.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, ...mocking],
          // Loading every module again for each test file took longer than the tests themselves.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: mocking, exclude } },
    ],
    coverage: {
      provider: 'v8',
      reporter: [['text', { skipFull: true }], 'text-summary'],
      include: ['src/**/*.ts'],
      exclude: ['src/core/model/**'],
      // Code that decides about money must be covered completely: lines and branches.
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
