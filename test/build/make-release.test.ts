import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testFolder } from '../support/out-files.ts';
import { ROOT } from '../support/rule-files.ts';

interface About {
  version: string;
  repository: string;
}
interface Script {
  fillManifest: (template: string, release: About & { sums: ReadonlyMap<string, string> }) => string;
  makeRelease: (release: string, dist: string, about: About) => void;
}

const script = new URL('../../build/make-release.mjs', import.meta.url).href;
const { fillManifest, makeRelease } = (await import(script)) as Script;

const about = { version: '1.2.3', repository: 'https://code.example/made-up/portal-check' };
const downloads = `${about.repository}/releases/download/v1.2.3`;

describe('fillManifest', () => {
  const fill = (template: string) => fillManifest(template, { ...about, sums: new Map([['a.zip', 'abc']]) });
  it('fills in the version, the addresses and the checksum of a file', () => {
    expect(fill('{{version}} {{owner}} {{repository}} {{downloads}}/x {{sha256 a.zip}}')).toBe(
      `1.2.3 made-up ${about.repository} ${downloads}/x abc`,
    );
  });
  it('refuses a name that the release does not have', () => {
    expect(() => fill('{{sha256 b.zip}}')).toThrow('the release has no sha256 b.zip');
  });
});

describe('makeRelease', () => {
  const release = testFolder();
  const dist = join(release, 'dist');
  const contents: Record<string, string> = {
    'portal-check-win-x64.zip': 'made-up zip',
    'portal-check-linux-x64.tar.gz': 'made-up archive',
    'portal-check-1.2.3.tgz': 'made-up package',
    'portal-check.html': 'made-up page',
    'sbom.cdx.json': '{}',
  };
  mkdirSync(dist);
  for (const [name, content] of Object.entries(contents)) {
    const isBuilt = /\.(?:html|json)$/.test(name);
    writeFileSync(join(isBuilt ? dist : release, name), content);
  }
  makeRelease(release, dist, about);
  const read = (name: string) => readFileSync(join(release, 'upload', name), 'utf8');
  const sumOf = (name: string) =>
    createHash('sha256')
      .update(contents[name] ?? '')
      .digest('hex');

  it('gathers the files to download with their checksums', () => {
    const manifests = readdirSync(`${ROOT}build/manifests`);
    expect(readdirSync(join(release, 'upload')).sort()).toEqual(
      [...Object.keys(contents), ...manifests, 'SHA256SUMS'].sort(),
    );
    for (const [name, content] of Object.entries(contents)) expect(read(name)).toBe(content);
    const sums = Object.keys(contents).map((name) => `${sumOf(name)}  ${name}\n`);
    expect(
      read('SHA256SUMS')
        .split(/(?<=\n)/)
        .sort(),
    ).toEqual(sums.sort());
  });
  it('fills in the manifests for winget', () => {
    const shared = { PackageIdentifier: 'made-up.portal-check', PackageVersion: '1.2.3' };
    const version = parse(read('portal-check.yaml')) as object;
    expect(version).toMatchObject({ ...shared, ManifestType: 'version', DefaultLocale: 'en-US' });
    const locale = parse(read('portal-check.locale.en-US.yaml')) as object;
    expect(locale).toMatchObject({ ...shared, ManifestType: 'defaultLocale', PackageUrl: about.repository });
    const name = 'portal-check-win-x64.zip';
    const installers = [
      { Architecture: 'x64', InstallerUrl: `${downloads}/${name}`, InstallerSha256: sumOf(name) },
    ];
    const installer = parse(read('portal-check.installer.yaml')) as object;
    expect(installer).toMatchObject({ ...shared, ManifestType: 'installer', Installers: installers });
  });
  it('fills in the formula for Homebrew', () => {
    const formula = read('portal-check.rb');
    expect(formula).toContain(`url "${downloads}/portal-check-1.2.3.tgz"\n`);
    expect(formula).toContain(`sha256 "${sumOf('portal-check-1.2.3.tgz')}"\n`);
    expect(formula).toContain(`homepage "${about.repository}"\n`);
  });
});
