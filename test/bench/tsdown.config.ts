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

/** The benches as Node 20 can run them: TypeScript taken away, packages left where they are. */
export default defineConfig([
  { ...SHARED, entry: ['main.ts', 'bare/*.ts'], outDir: `${FOLDER}/bench` },
  // The program, module by module, for the profile of its rules.
  { ...SHARED, entry: 'run.ts', unbundle: true, outDir: `${FOLDER}/whole` },
]);
