import { defineConfig } from 'tsdown';

/** The benches as Node 20 can run them: TypeScript taken away, packages left where they are. */
export default defineConfig({
  entry: 'main.ts',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outDir: '../../node_modules/.cache/portal-check-bench',
  dts: false,
  report: false,
  logLevel: 'error',
  deps: { neverBundle: [/^[a-z@]/] },
});
