// Puts what people download into release/upload, with the checksums and the manifests for winget and Homebrew. After
// npm run exe and npm pack --pack-destination release: node build/make-release.mjs <address of the repository>

import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MANIFESTS = join(ROOT, 'build/manifests');

/**
 * Fills in a manifest.
 * @param {string} template
 * @param {{ version: string; repository: string; sums: ReadonlyMap<string, string> }} release the address of the
 * repository, and the SHA-256 of each file by its name
 * @returns {string}
 * @throws {Error} if the release lacks what the template asks for
 */
export function fillManifest(template, { version, repository, sums }) {
  const values = new Map([
    ['version', version],
    ['repository', repository],
    ['owner', repository.split('/').at(-2)],
    ['downloads', `${repository}/releases/download/v${version}`],
    ...Array.from(sums, ([name, sum]) => [`sha256 ${name}`, sum]),
  ]);
  return template.replaceAll('{{version}}', version).replace(/\{\{([^{}]*)\}\}/g, (_, name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`the release has no ${name}`);
    return value;
  });
}

/**
 * Writes release/upload.
 * @param {string} release the folder with the archives and the package
 * @param {string} dist the folder of the build
 * @param {{ version: string; repository: string }} about
 */
export function makeRelease(release, dist, { version, repository }) {
  const upload = join(release, 'upload');
  rmSync(upload, { recursive: true, force: true });
  mkdirSync(upload);
  const files = new Map([
    ...['portal-check-win-x64.zip', 'portal-check-linux-x64.tar.gz', `portal-check-${version}.tgz`].map(
      (name) => [name, join(release, name)],
    ),
    ...['portal-check.html', 'sbom.cdx.json'].map((name) => [name, join(dist, name)]),
  ]);
  const sums = new Map();
  for (const [name, path] of files) {
    sums.set(name, createHash('sha256').update(readFileSync(path)).digest('hex'));
    copyFileSync(path, join(upload, name));
  }
  const lines = Array.from(sums, ([name, sum]) => `${sum}  ${name}\n`);
  writeFileSync(join(upload, 'SHA256SUMS'), lines.join(''));
  for (const name of readdirSync(MANIFESTS)) {
    const template = readFileSync(join(MANIFESTS, name), 'utf8');
    writeFileSync(join(upload, name), fillManifest(template, { version, repository, sums }));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [repository] = process.argv.slice(2);
  if (repository === undefined) throw new Error('name the address of the repository');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  makeRelease(join(ROOT, 'release'), join(ROOT, 'dist'), { version, repository });
}
