import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', main: 'src/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: { entry: 'src/index.ts' },
  minify: true,
  fixedExtension: false,
  // Users install nothing but this package: everything it imports is bundled, in chunks that load when used.
  deps: { alwaysBundle: [/.*/] },
  // jsonc-parser's CommonJS entry hides its requires from bundlers.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
});
