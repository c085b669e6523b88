import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, type Plugin } from 'rolldown';
import type { Dependency } from 'rollup-plugin-license';
import { PAGE_MARKUP } from '../src/web/screen/markup.ts';
import { PAGE_STYLE } from '../src/web/screen/stylesheet.ts';
import { escapeNonAscii } from './ascii.ts';
import { findPackages, renderLicenses } from './third-party.ts';

const FILE = 'portal-check.html';
const ROOT = resolve(import.meta.dirname, '..');
/** The builds that these packages have for browsers. */
const BROWSER_BUILDS: Readonly<Record<string, string>> = {
  'csv-parse': 'csv-parse/dist/esm/index.js',
  'csv-stringify/sync': 'csv-stringify/dist/esm/sync.js',
};

/** What exceljs requires and the page has instead: a module of ours and its export, or nothing. */
const EXCELJS_REQUIRES: Readonly<Record<string, readonly [path: string, name: string] | undefined>> = {
  '../../utils/stream-buf': ['src/web/writing/exceljs-streams.ts', 'StreamBuf'],
  '../../utils/string-buf': ['src/web/writing/exceljs-streams.ts', 'StringBuf'],
  archiver: ['src/web/writing/archive.ts', 'createArchive'],
  // For reading workbooks, files on a disk, and passwords.
  '../../utils/parse-sax': undefined,
  '../../utils/encryptor': undefined,
  '../utils/encryptor': undefined,
  fs: undefined,
};

const EXAMPLES = ['tickets.csv', 'office-tracker.csv', 'remittance.835'];

/** Files that Node's own modules make faster, and what the page has instead. */
const REPLACED: Readonly<Record<string, string>> = {
  'src/formats/bytes/codec.ts': 'src/web/codec.ts',
  'src/formats/bytes/next-turn.ts': 'src/web/next-turn.ts',
  'src/formats/xlsx/package/inflate.ts': 'src/web/inflate.ts',
  // The page has no layout, and so no workbook of the portal to fill in.
  'src/formats/xlsx/write/fill-template.ts': 'src/web/writing/no-template.ts',
  'src/app/layout/portal-template.ts': 'src/web/writing/no-template.ts',
};

/** Only the other worker has the code for workbooks, which is large. */
const WITHOUT_WORKBOOKS = { 'src/formats/xlsx/write/workbook.ts': 'src/web/no-workbooks.ts' };

/** Makes one page of the script that is built: with its style, its worker and its examples inside. */
export function onePage(): Plugin {
  return {
    name: 'one-page',
    async generateBundle(_, bundle) {
      const [chunk, ...others] = Object.values(bundle).filter(({ type }) => type === 'chunk');
      if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the page must have one script');
      delete bundle[chunk.fileName];
      const worker = await bundleWorker('src/web/worker.ts', WITHOUT_WORKBOOKS);
      const writer = await bundleWorker('src/web/writing/writer.ts', {});
      // The writer has all packages of the worker.
      const source = renderPage(chunk.code, worker.code, writer.code, renderLicenses(writer.packages));
      this.emitFile({ type: 'asset', fileName: FILE, source });
      const sum = createHash('sha256').update(source).digest('hex');
      this.emitFile({ type: 'asset', fileName: `${FILE}.sha256`, source: `${sum}  ${FILE}\n` });
    },
  };
}

/**
 * Replaces what needs Node. An import of Node that is left would fail in the browser, so it fails here.
 * @param others more files that are replaced, and by what
 */
export function forBrowser(others: Readonly<Record<string, string>> = {}): Plugin {
  const replaced = Object.entries({ ...REPLACED, ...others });
  return {
    name: 'for-browser',
    async resolveId(source, importer) {
      if (source.startsWith('node:')) throw new Error(`${importer} imports ${source}, which no browser has`);
      if (importer?.includes('exceljs') && Object.hasOwn(EXCELJS_REQUIRES, source))
        return `\0exceljs:${source}`;
      const browserBuild = BROWSER_BUILDS[source];
      if (browserBuild !== undefined) return join(ROOT, 'node_modules', browserBuild);
      if (!source.startsWith('.') || importer === undefined) return undefined;
      const found = replaced.find(([path]) => join(importer, '..', source) === join(ROOT, path));
      return found && join(ROOT, found[1]);
    },
    load(id) {
      if (!id.startsWith('\0exceljs:')) return undefined;
      const replacement = EXCELJS_REQUIRES[id.slice('\0exceljs:'.length)];
      if (!replacement) return 'module.exports = {};';
      const [path, name] = replacement;
      return `module.exports = require(${JSON.stringify(join(ROOT, path))}).${name};`;
    },
  };
}

async function bundleWorker(
  entry: string,
  replaced: Readonly<Record<string, string>>,
): Promise<{ code: string; packages: Dependency[] }> {
  let packages: Dependency[] = [];
  const finder = findPackages((found) => {
    packages = found;
  });
  const { output } = await build({
    input: join(ROOT, entry),
    platform: 'browser',
    plugins: [forBrowser(replaced), finder as unknown as Plugin],
    transform: { target: 'es2022' },
    checks: { pluginTimings: false },
    write: false,
    output: { format: 'iife', minify: true, codeSplitting: false },
  });
  return { code: escapeNonAscii(output[0].code), packages };
}

/** A page's policy: only our own script and style, a worker from this page, and no connection whatever. */
function buildPolicy(script: string): string {
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(PAGE_STYLE)}'`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function renderPage(code: string, worker: string, writer: string, licenses: string): string {
  const script = protect(code.trim());
  return [
    '<!doctype html>\n<html lang="en" data-state="empty">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${buildPolicy(script)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n',
    `<title>portal-check</title>\n<style>${PAGE_STYLE}</style>\n</head>\n<body>\n${PAGE_MARKUP}`,
    `<script type="text/plain" id="worker">${protect(worker.trim())}</script>\n`,
    `<script type="text/plain" id="writer">${deflateRawSync(writer, { level: 9 }).toString('base64')}</script>\n`,
    `<script type="text/plain" id="licenses">\n${protect(licenses)}</script>\n`,
    `<script type="application/json" id="examples">${protect(JSON.stringify(readExamples()))}</script>\n`,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join('');
}

/** Neither may be in a script element; in code and JSON they stand in texts only, where the escape changes nothing. */
function protect(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\u003c!--');
}

function readExamples(): Record<string, string> {
  return Object.fromEntries(
    EXAMPLES.map((name) => [name, readFileSync(join(ROOT, 'templates/examples', name), 'utf8')]),
  );
}
