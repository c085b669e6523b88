import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    main: 'src/cli/main.ts',
    // Loaded by its name, in a thread of its own.
    'reader-thread': 'src/io/reader-thread.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: { entry: 'src/index.ts' },
  minify: true,
  fixedExtension: false,
  // Users install nothing but this package: everything it imports is bundled, in chunks that load when used.
  deps: { alwaysBundle: [/.*/] },
  // jsonc-parser's CommonJS entry hides its requires from bundlers.
  // archiver, within exceljs, makes buffers in a way that Node warns of on standard error.
  plugins: [
    {
      name: 'buffers',
      transform: (code, id) =>
        /archiver-utils/.test(id)
          ? code
              .replace(/new Buffer\((0|size)\)/g, 'Buffer.alloc($1)')
              .replaceAll('new Buffer(', 'Buffer.from(')
          : undefined,
    },
  ],
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
});
