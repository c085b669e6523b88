import type { Plugin } from 'rollup';
import plugin, { type Dependency } from 'rollup-plugin-license';
import { billOf } from './bill-of-materials.ts';
import { textOf } from './license-text.ts';

/** Licenses that the bundle may contain: they require attribution at most. */
const ALLOWED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
];

// Its type declarations describe an ES module, but it is CommonJS.
const license = plugin as unknown as typeof plugin.default;

const SEPARATOR = '-'.repeat(80);

/**
 * Writes two files next to the chunks: THIRD-PARTY-LICENSES.txt with the full text of every license, and sbom.cdx.json.
 * Both list exactly the packages that have code in a chunk. A license that is not allowed fails the build.
 */
export function thirdParty(): Plugin[] {
  let packages: Dependency[] = [];
  return [
    findPackages((found) => {
      packages = found;
    }),
    {
      name: 'third-party',
      generateBundle() {
        this.emitFile({
          type: 'asset',
          fileName: 'THIRD-PARTY-LICENSES.txt',
          source: renderLicenses(packages),
        });
        this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: billOf(packages) });
      },
    },
  ];
}

/** The full text of every license. */
export function renderLicenses(packages: readonly Dependency[]): string {
  return packages.map(entryOf).join(`\n${SEPARATOR}\n\n`);
}

/** Finds the packages that have code in a bundle. A license that is not allowed fails the build. */
export function findPackages(onFound: (packages: Dependency[]) => void): Plugin {
  return license({
    sourcemap: false,
    thirdParty: {
      multipleVersions: true,
      includePrivate: true,
      allow: { test: `(${ALLOWED.join(' OR ')})`, failOnUnlicensed: true, failOnViolation: true },
      output: (found) => {
        onFound(found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
      },
    },
  });
}

function keyOf({ name, version }: Dependency): string {
  return `${name}@${version}`;
}

function entryOf(found: Dependency): string {
  const notice = found.noticeText === null ? [] : ['', found.noticeText.trim()];
  return [`${found.name} ${found.version}`, `Licence: ${found.license}`, '', textOf(found), ...notice, '']
    .join('\n')
    .replaceAll('\r\n', '\n');
}
