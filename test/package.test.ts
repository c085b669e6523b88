import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/rule-files.ts';
import { HAS_NPM } from './support/system.ts';

type Texts = Readonly<Record<string, string>>;
interface Manifest {
  scripts: Texts;
  devDependencies: Texts;
  overrides: Readonly<Record<string, Texts>>;
  engines: { node: string };
}
interface Lock {
  packages: Record<string, { resolved?: string; integrity?: string; hasInstallScript?: true }>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(`${ROOT}${name}`, 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;

describe('the package', () => {
  it('runs no scripts when it is installed', () => {
    const atInstall = [
      'preinstall',
      'install',
      'postinstall',
      'prepublish',
      'preprepare',
      'prepare',
      'postprepare',
    ];
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  });
  it.runIf(HAS_NPM)('has no compiled code (needs npm)', () => {
    expect(packed().filter((path) => path.endsWith('.gyp') || path.endsWith('.node'))).toEqual([]);
  });
  it('has no dependencies', () => {
    const kinds = Object.keys(manifest).filter((key) => /dependencies/i.test(key));
    expect(kinds, 'what users need is bundled').toEqual(['devDependencies']);
  });
  it.runIf(HAS_NPM)('contains the build and the files meant to be shipped (needs npm)', () => {
    const paths = packed();
    expect(paths.filter((path) => !path.startsWith('dist/'))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'bin/command-thread.js',
      'bin/package.json',
      'bin/portal-check.js',
      'docs/ARCHITECTURE.md',
      'docs/CI.md',
      'docs/SETTINGS.md',
      'docs/SPEED.md',
      'docs/TOUR.md',
      'docs/WINDOWS.md',
      'docs/WORDS.md',
      'docs/pictures/report.png',
      'docs/pictures/workbook.png',
      'docs/scale.md',
      'package.json',
      'templates/README.md',
      'templates/ci/portal-check.yml',
      'templates/ci/pre-commit-config.yaml',
      'templates/claim-issues.xlsx',
      'templates/examples/draft.json',
      'templates/examples/office-tracker.csv',
      'templates/examples/registrations.xlsx',
      'templates/examples/remittance.835',
      'templates/examples/tickets.csv',
      'templates/registrations.xlsx',
      'templates/ticket.json',
      'templates/ticket.schema.json',
      'templates/tickets.csv',
      'templates/tickets.xlsx',
    ]);
    const built = paths.filter((path) => path.startsWith('dist/')).map((path) => path.slice(5));
    expect(built).toEqual(
      expect.arrayContaining([
        'check-worker.cjs',
        'code-cache.cjs',
        'index.cjs',
        'index.d.cts',
        'main.cjs',
        'read-worker.cjs',
        'sbom.cdx.json',
        'THIRD-PARTY-LICENSES.txt',
      ]),
    );
    const others = built.filter((name) => !/^[\w-]+\.cjs$/.test(name));
    expect(others.sort()).toEqual([
      'THIRD-PARTY-LICENSES.txt',
      'index.d.cts',
      'portal-check.html',
      'portal-check.html.sha256',
      'sbom.cdx.json',
    ]);
  });
});

describe('the versions', () => {
  it('are pinned exactly', () => {
    const versions = [manifest.devDependencies, ...Object.values(manifest.overrides)].flatMap(Object.entries);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-rc\.\d+)?$/.test(version))).toEqual([]);
  });
  it('are of packages that run no scripts when installed', () => {
    const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path]) => path)).toEqual([]);
  });
  it('are locked by content hash and to no particular registry', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved)).toEqual([]);
  });
});

/** The files that `npm pack` would ship. */
function packed(): string[] {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [pack] = JSON.parse(stdout) as { files: { path: string }[] }[];
  return (pack?.files ?? []).map(({ path }) => path).sort();
}

it('names only existing tests in SECURITY.md', () => {
  const paths = [...readFileSync(`${ROOT}SECURITY.md`, 'utf8').matchAll(/test\/[\w/.-]+\.ts/g)].map(
    ([path]) => path,
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(ROOT + path))).toEqual([]);
});
