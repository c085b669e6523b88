import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const exclude = ['test/{system,by-hand,torture}/**', '**/*.slow.test.ts'];

/** Files that replace a module (vi.mock): what they replace is replaced for their whole process. */
const replacing = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
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
          exclude: [...exclude, ...replacing],
          // To load every module anew for each file took more time than the tests themselves.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: replacing, exclude } },
    ],
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
