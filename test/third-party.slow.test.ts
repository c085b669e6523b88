import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Plugin } from 'rollup';
import { build } from 'tsdown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../build/bill-of-materials.ts';
import { textOf } from '../build/license-text.ts';
import configs from '../tsdown.config.ts';
import { ROOT } from './support/rule-files.ts';

interface Bill {
  specVersion: string;
  metadata: { component: { 'bom-ref': string; purl: string } };
  components: {
    group?: string;
    name: string;
    version: string;
    purl: string;
    licenses: unknown[];
    hashes: { alg: string; content: string }[];
  }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

const folder = mkdtempSync(`${tmpdir()}/portal-check-`);
/** The packages that have code in a chunk, as name@version. */
const bundled = new Set<string>();
let texts = '';
let json = '';
let bill: Bill;

beforeAll(async () => {
  const [config] = configs;
  const { plugins } = config as { plugins: unknown[] };
  const recorder: Plugin = {
    name: 'recorder',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(part.modules)) {
          if (renderedLength > 0 && id.includes('node_modules')) bundled.add(packageOf(id));
        }
      }
    },
  };
  const options = { ...config, config: false, cwd: ROOT, outDir: folder, logLevel: 'silent' };
  await build({ ...options, plugins: [...plugins, recorder] } as Parameters<typeof build>[0]);
  texts = readFileSync(`${folder}/THIRD-PARTY-LICENSES.txt`, 'utf8');
  json = readFileSync(`${folder}/sbom.cdx.json`, 'utf8');
  bill = JSON.parse(json) as Bill;
});
afterAll(() => rmSync(folder, { recursive: true }));

const keyOf = ({ group, name, version }: Bill['components'][number]) =>
  `${group ? `${group}/` : ''}${name}@${version}`;

it('lists exactly the bundled packages in the bill of materials', () => {
  expect(bundled.size).toBeGreaterThan(50);
  expect(bill.components.map(keyOf).sort()).toEqual([...bundled].sort());
  expect(
    bill.dependencies.find(({ ref }) => ref === bill.metadata.component['bom-ref'])?.dependsOn,
  ).toHaveLength(bundled.size);
});

it('lists exactly the bundled packages in the licenses, each with its text', () => {
  const entries = texts.split(`\n${'-'.repeat(80)}\n\n`);
  expect(entries.map((entry) => (entry.split('\n')[0] ?? '').replace(' ', '@')).sort()).toEqual(
    [...bundled].sort(),
  );
  for (const entry of entries) {
    expect(entry).toMatch(/\nLicence: (?:MIT|ISC|Apache-2\.0|BlueOak-1\.0\.0)\n/);
    expect(entry, 'permission and disclaimer').toMatch(/permi|license to/i);
    expect(entry, 'permission and disclaimer').toMatch(/as is/i);
  }
});

it('writes a bill of materials that is valid CycloneDX 1.6', () => {
  const schemas = `${ROOT}node_modules/@cyclonedx/cyclonedx-library/res/schema`;
  const schemaOf = (file: string) => JSON.parse(readFileSync(`${schemas}/${file}`, 'utf8'));
  const ajv = new Ajv({ strict: false });
  for (const file of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json']) {
    ajv.addSchema(schemaOf(file), `http://cyclonedx.org/schema/${file}`);
  }
  addFormats.default(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  const validate = ajv.compile(schemaOf('bom-1.6.SNAPSHOT.schema.json'));
  validate(bill);
  expect(validate.errors).toBeNull();
  expect(bill.specVersion).toBe('1.6');
  expect(validate(JSON.parse(json.replace('"library"', '"book"')))).toBe(false);
});

it('gives the SHA-512 of each package, as the lock file has it', () => {
  const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  const locked = new Set(Object.values(lock.packages).map(({ integrity }) => integrity));
  for (const { hashes } of bill.components) {
    expect(hashes.map(({ alg }) => alg)).toEqual(['SHA-512']);
    const base64 = Buffer.from(hashes[0]?.content ?? '', 'hex').toString('base64');
    expect(locked).toContain(`sha512-${base64}`);
  }
  const chalk = bill.components.find(({ name }) => name === 'chalk');
  expect(`sha512-${Buffer.from(chalk?.hashes[0]?.content ?? '', 'hex').toString('base64')}`).toBe(
    lock.packages['node_modules/chalk']?.integrity,
  );
  const unknown = { name: 'made-up', version: '1.0.0' };
  expect(() => hashOf(unknown, { packages: { 'node_modules/made-up': { version: '1.0.0' } } })).toThrow(
    'made-up@1.0.0: the lock file has no SHA-512 of it',
  );
});

it('bundles only the prompts that are asked, and nothing that opens an editor', () => {
  const used = readFileSync(`${ROOT}src/cli/draft/prompts.ts`, 'utf8').matchAll(/type: '(\w+)'/g);
  const parts = ['ansi', 'core', 'figures', 'type', ...Array.from(used, ([, type]) => type)];
  const prompts = bill.components.filter(({ group }) => group === '@inquirer').map(({ name }) => name);
  expect(prompts.filter((name) => !parts.includes(name))).toEqual([]);
  expect(prompts).toEqual(expect.arrayContaining(parts));
  expect(bill.components.map(({ name }) => name)).not.toContain('iconv-lite');
});

it('writes no build time and no build path into either file', () => {
  for (const text of [texts, json]) {
    expect(text).not.toContain('\r');
    expect(text).not.toContain(ROOT.slice(0, -1));
  }
  expect(json).not.toMatch(/timestamp|serialNumber|resolved|registry|node_modules/);
  expect(json.match(/https?:[^"]*/g)).toEqual(['http://cyclonedx.org/schema/bom-1.6.schema.json']);
});

it('imports no Node module that opens a connection or runs text as code', () => {
  const forbidden =
    /(?:\(|\bfrom|\bimport)\s*["'`](?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|vm|repl)(?:\/promises)?["'`]/;
  expect('import{a}from"node:net";require(`https`)').toMatch(forbidden);
  const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(chunks.filter((name) => forbidden.test(readFileSync(`${folder}/${name}`, 'utf8')))).toEqual([]);
});

it('writes both files next to the chunks that are shipped', () => {
  const names = readdirSync(folder);
  expect(names).toEqual(
    expect.arrayContaining(['THIRD-PARTY-LICENSES.txt', 'sbom.cdx.json', 'main.cjs', 'index.cjs']),
  );
});

describe('a package without a license file', () => {
  const bare = { name: 'made-up', license: 'MIT', licenseText: null, author: { name: 'A. Author' } };
  type Found = Parameters<typeof textOf>[0];
  it('gets the standard text with its author as the copyright holder', () => {
    expect(textOf(bare as Found)).toMatch(/^Copyright \(c\) A\. Author\n\nPermission is hereby granted/);
  });
  it.each([
    { ...bare, license: 'GPL-3.0-only' },
    { ...bare, author: null },
  ])('fails the build if its text or author is unknown', (found) => {
    expect(() => textOf(found as unknown as Found)).toThrow('made-up: no text is known for its licence');
  });
});

/** The package of a module, by the package.json at its root. */
function packageOf(id: string): string {
  const root = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id.replace(/^\0/, ''))?.[0];
  const { name, version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Record<
    string,
    string
  >;
  return `${name}@${version}`;
}
