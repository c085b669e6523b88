import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './measure.ts';
import { inMegabytes, type Line } from './table.ts';
import { AS_OF } from './tickets.ts';

const MAX_MEGABYTES = 15;

/** The package as a user installs it: packed, installed offline into an empty folder, and run from there. */
export function measurePackage(folder: string): Line {
  say('The package\n');
  const home = join(folder, 'installed');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  npm(process.cwd(), 'pack', '--pack-destination', home);
  const [tarball = ''] = readdirSync(home).filter((name) => name.endsWith('.tgz'));
  npm(home, 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  const lock = JSON.parse(readFileSync(join(home, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: object;
  };
  const packages = Object.keys(lock.packages).length;
  if (packages !== 1) throw new Error(`a user installs ${packages} packages and not 1`);
  const bytes = sizeOf(join(home, 'node_modules'));
  tryOut(home);
  return {
    what: 'installed by a user',
    than: '',
    memory: inMegabytes(bytes, MAX_MEGABYTES),
  };
}

/** Runs every chunk that is loaded on demand: reading, writing and printing. */
function tryOut(home: string): void {
  const examples = join(process.cwd(), 'templates/examples');
  const workbook = join(examples, 'registrations.xlsx');
  const tickets = join(examples, 'tickets.csv');
  const asOf = ['--as-of', AS_OF];
  run(home, 0, '--version');
  run(home, 1, workbook, ...asOf, '--out', 'ready', '--report', 'review.xlsx', '--report', 'report.xml');
  for (const format of ['html', 'json', 'sarif']) run(home, 1, tickets, ...asOf, '--format', format);
  run(home, 0, 'calendar', tickets, ...asOf);
  run(home, 0, 'template', 'registrations', 'blank.xlsx');
  run(home, 0, 'completion', 'bash');
  if (!readdirSync(join(home, 'ready')).includes('manifest.json')) throw new Error('no clean files written');
}

function run(home: string, status: number, ...args: string[]): void {
  const bin = join(home, 'node_modules/portal-check/bin/portal-check.js');
  const ended = spawnSync(process.execPath, [bin, ...args], { cwd: home, encoding: 'utf8' });
  if (ended.status !== status) {
    throw new Error(`installed, portal-check ${args.join(' ')}: status ${ended.status}\n${ended.stderr}`);
  }
}

function npm(cwd: string, ...args: string[]): void {
  // npm passes its own path to its scripts; on Windows it cannot be started by name.
  const path = process.env.npm_execpath;
  if (path === undefined) throw new Error('start it by npm: npm run bench');
  const ended = spawnSync(process.execPath, [path, ...args], { cwd, encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`npm ${args[0]}: status ${ended.status}\n${ended.stderr}`);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}
