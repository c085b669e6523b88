import { isBuiltin } from 'node:module';
import { defineConfig } from 'tsdown';
import { thirdParty } from './build/third-party.ts';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    main: 'src/cli/main.ts',
    // What loads the others.
    'code-cache': 'src/node/code-cache.ts',
    // Loaded by their names, each in a thread of its own.
    'read-worker': 'src/node/threads/read-worker.ts',
    'check-worker': 'src/node/threads/check-worker.ts',
  },
  // Node starts faster with it than with ES modules, and both can import it.
  format: 'cjs',
  checks: { legacyCjs: false },
  platform: 'node',
  target: 'node20.19',
  dts: { entry: 'src/index.ts' },
  minify: true,
  fixedExtension: false,
  // Users install nothing but this package: everything it imports is bundled, in chunks that load when used.
  deps: { alwaysBundle: [/.*/] },
  plugins: [
    {
      // archiver, within exceljs, makes buffers in a way that Node warns of on standard error.
      name: 'buffers',
      transform: (code, id) =>
        /archiver-utils/.test(id)
          ? code
              .replace(/new Buffer\((0|size)\)/g, 'Buffer.alloc($1)')
              .replaceAll('new Buffer(', 'Buffer.from(')
          : undefined,
    },
    {
      // We tell chalk whether to colour; left to find out, it loads terminals and the network.
      name: 'colours',
      transform: (_, id) =>
        /chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]/.test(id)
          ? 'export default { stdout: false, stderr: false };'
          : undefined,
    },
    {
      // A require that is left in the bundle starts Node's other module loader at each start; and commander would load
      // what starts programs, and with it the network, for commands that are programs, of which there are none.
      name: 'built-in modules',
      transform: (code, id) =>
        /node_modules/.test(id)
          ? code
              .replace(/\brequire\(['"]node:child_process['"]\)/g, '{}')
              .replace(/\brequire\((['"])([a-z_:/]+)\1\)/g, (call, _, name) =>
                isBuiltin(name) ? `globalThis.process.getBuiltinModule('${name}')` : call,
              )
          : undefined,
    },
    {
      // One character beyond Latin-1 makes V8 hold a whole chunk in two bytes a character.
      name: 'ascii',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.fileName.endsWith('.cjs')) continue;
          chunk.code = chunk.code.replace(
            /[^ -~\n\r\t]/g,
            (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
        }
      },
    },
    thirdParty(),
  ],
  // A file costs more to find and open than what is in it: what a check always needs is one, with all that it imports.
  outputOptions: {
    codeSplitting: {
      groups: [
        { name: 'start', test: /src[\\/]cli[\\/]main\.ts$/, priority: 2 },
        {
          name: 'check',
          test: /src[\\/](cli[\\/](check[\\/]check|with-config)|formats[\\/]json[\\/]read|report[\\/]terminal[\\/]pretty)\.ts$/,
          priority: 1,
        },
        { name: 'xlsx', test: /src[\\/]formats[\\/]xlsx[\\/]read\.ts$/ },
        { name: 'csv', test: /src[\\/]formats[\\/]csv[\\/]read\.ts$/ },
      ],
    },
  },
  // jsonc-parser's CommonJS entry hides its requires from bundlers.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
});
