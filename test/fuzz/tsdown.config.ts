import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';

/** Bundles the fuzzer with the sources, not minified, so that a stack trace names the function. */
export default defineConfig({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  entry: { fuzz: 'test/fuzz/fuzz.ts' },
  outDir: 'node_modules/.cache/fuzz',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: false,
  fixedExtension: false,
  deps: { neverBundle: [/^exceljs$/] },
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
});
