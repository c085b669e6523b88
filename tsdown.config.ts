import { isBuiltin } from 'node:module';
import { defineConfig } from 'tsdown';
import { escapeNonAscii } from './build/ascii.ts';
import { forBrowser, onePage } from './build/page.ts';
import { thirdParty } from './build/third-party.ts';

/** The prompts that we ask with, in src/cli/draft/prompts.ts. */
const PROMPTS = new Set(['input', 'search', 'select']);

/** Each line of inquirer's index exports one prompt; `Separator` is in all of those that have lists. */
function leaveOutPrompts(index: string): string {
  const lines = index.replace(/^export \{ default as (\w+).*$/gm, (line, name) =>
    PROMPTS.has(name) ? line : `export const ${name} = undefined;`,
  );
  return `${lines}\nexport { Separator } from '@inquirer/select';\n`;
}

/** Creates the patterns of a module when its first function is called, not when it is loaded. */
function createPatternsLater(code: string): string {
  const patterns: string[] = [];
  const withoutPatterns = code.replace(/^const (\w+_RE) = (\/.+);$/gm, (_, name, pattern) => {
    patterns.push(`${name} ??= ${pattern};`);
    return `let ${name};`;
  });
  return withoutPatterns.replace('= {}) => {', (start) => `${start}\n${patterns.join('\n')}`);
}

const program = defineConfig({
  entry: {
    index: 'src/index.ts',
    main: 'src/cli/main.ts',
    // Loaded by name, each in its own thread.
    'read-worker': 'src/node/threads/read-worker.ts',
    'check-worker': 'src/node/threads/check-worker.ts',
    'command-worker': 'src/cli/thread/command-worker.ts',
  },
  // Node starts CommonJS faster than ES modules, and both kinds of module can import it.
  format: 'cjs',
  checks: { legacyCjs: false, pluginTimings: false },
  platform: 'node',
  target: 'node20.19',
  dts: { entry: 'src/index.ts' },
  minify: true,
  fixedExtension: false,
  // Users install only this package: everything that it imports is bundled, in chunks that are loaded on demand.
  deps: { alwaysBundle: [/.*/] },
  plugins: [
    {
      // archiver, used by exceljs, calls `new Buffer()`: Node prints a deprecation warning for it on standard error.
      name: 'buffers',
      transform: (code, id) =>
        /archiver-utils/.test(id)
          ? code
              .replace(/new Buffer\((0|size)\)/g, 'Buffer.alloc($1)')
              .replaceAll('new Buffer(', 'Buffer.from(')
          : undefined,
    },
    {
      // inquirer brings all of its prompts. The editor alone would bundle the character sets of all languages.
      name: 'prompts',
      transform: (code, id) =>
        /@inquirer[\\/]prompts[\\/]dist[\\/]index\.js$/.test(id) ? leaveOutPrompts(code) : undefined,
    },
    {
      // We set chalk's color level ourselves; its own detection would load modules for terminals and the network.
      name: 'colors',
      transform: (_, id) =>
        /chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]/.test(id)
          ? 'export default { stdout: false, stderr: false };'
          : undefined,
    },
    {
      // V8 needs longer to compile the patterns of all scripts and emojis than to check a short file, which needs none.
      name: 'patterns',
      transform: (code, id) =>
        /fast-string-truncated-width[\\/]dist[\\/]index\.js$/.test(id)
          ? createPatternsLater(code)
          : undefined,
    },
    {
      // A `require` left in the bundle makes Node start its other module loader every time. And commander would load
      // node:child_process, and network modules with it, for subcommands that are executables; we have none.
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
      name: 'ascii',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.fileName.endsWith('.cjs')) continue;
          chunk.code = escapeNonAscii(chunk.code);
        }
      },
    },
    thirdParty(),
  ],
  // Finding and opening a file costs more than loading its code: what every check needs is one chunk with all its imports.
  outputOptions: {
    codeSplitting: {
      groups: [
        { name: 'start', test: /src[\\/]cli[\\/]main\.ts$/, priority: 2 },
        {
          name: 'check',
          test: /src[\\/](cli[\\/](check[\\/]check|thread[\\/]run-command|with-config)|node[\\/]guard[\\/]small-inputs|formats[\\/]json[\\/]read|report[\\/]terminal[\\/]pretty)\.ts$/,
          priority: 1,
        },
        { name: 'xlsx', test: /src[\\/]formats[\\/]xlsx[\\/]read\.ts$/ },
        { name: 'csv', test: /src[\\/]formats[\\/]csv[\\/]read\.ts$/ },
      ],
    },
  },
  inputOptions: {
    // The CommonJS entry of jsonc-parser hides its `require` calls from bundlers.
    resolve: { mainFields: ['module', 'main'] },
    // It has tables for formatting, which nothing here uses, and does not say that they can be left out.
    treeshake: {
      moduleSideEffects: [
        { test: /jsonc-parser[\\/]lib[\\/]esm[\\/]impl[\\/]string-intern/, sideEffects: false },
      ],
    },
  },
});

/** Loads the other chunks. One file, since it is compiled anew by each run, as all is that it would require. */
const loader = defineConfig({
  entry: { 'code-cache': 'src/node/code-cache.ts' },
  format: 'cjs',
  checks: { legacyCjs: false, pluginTimings: false },
  platform: 'node',
  target: 'node20.19',
  dts: false,
  minify: true,
  fixedExtension: false,
  clean: false,
  outputOptions: { codeSplitting: false },
});

/** dist/portal-check.html: the page that checks in a browser. */
const page = defineConfig({
  entry: { page: 'src/web/screen/page.ts' },
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  dts: false,
  minify: true,
  clean: false,
  checks: { pluginTimings: false },
  deps: { alwaysBundle: [/.*/] },
  plugins: [forBrowser(), onePage()],
});

export default [program, loader, page];
