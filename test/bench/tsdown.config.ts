import { defineConfig, type UserConfig } from 'tsdown';

const SHARED: UserConfig = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: false,
  report: false,
  logLevel: 'error',
  deps: { neverBundle: [/^[a-z@]/] },
};
const FOLDER = '../../node_modules/.cache/portal-check-bench';

/** Compiles the benchmarks so that Node 20 can run them; packages are not bundled. */
export default defineConfig([
  { ...SHARED, entry: ['main.ts', 'bare/*.ts'], outDir: `${FOLDER}/bench` },
  // The program as separate modules, to profile its rules.
  { ...SHARED, entry: 'run.ts', unbundle: true, outDir: `${FOLDER}/whole` },
]);
