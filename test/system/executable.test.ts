import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runBin } from '../support/bin.ts';
import { ROOT } from '../support/rule-files.ts';
import { PIPED_SCENARIO_NAMES, readExpected, runScenario } from '../support/scenario.ts';
import { IS_UNIX } from '../support/system.ts';

// The single executable for this system, away from the project and, on Linux, without Node on the path: npm run exe first.

const RELEASE = join(ROOT, 'release');
const BUILT = join(RELEASE, IS_UNIX ? 'portal-check-linux-x64' : 'portal-check-win-x64');
const NAME = IS_UNIX ? 'portal-check' : 'portal-check.exe';
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'portal-check-executable-')));
const program = join(folder, NAME);
const run = (args: readonly string[], options: Parameters<typeof runBin>[1] = {}) =>
  runBin(args, {
    cwd: folder,
    ...options,
    program,
    env: { ...(IS_UNIX && { PATH: '/usr/bin:/bin' }), ...options.env },
  });

beforeAll(() => {
  if (!existsSync(join(BUILT, NAME))) throw new Error('There is no executable: npm run exe');
  cpSync(join(BUILT, NAME), program);
  for (const name of ['office-tracker.csv', 'registrations.xlsx', 'tickets.csv'])
    cpSync(join(ROOT, 'templates/examples', name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the executable', () => {
  it.each(PIPED_SCENARIO_NAMES)('prints what is expected: %s', async (name) => {
    expect(await runScenario(name, run, resolve)).toEqual(readExpected(name));
  });

  it.each(['pretty', 'json', 'ndjson', 'sarif', 'junit', 'github', 'markdown', 'csv', 'html'])(
    'prints the same as the program in Node: %s',
    async (format) => {
      const args = ['tickets.csv', 'registrations.xlsx', '--as-of', '2026-11-24', '--format', format];
      const inNode = await runBin(args, { cwd: folder });
      expect(inNode.stdout).not.toBe('');
      expect(await run(args)).toEqual(inNode);
    },
  );

  it('writes the clean files and a workbook', async () => {
    const args = ['tickets.csv', '--as-of', '2026-11-24', '--out', 'ready', '--report', 'checked.xlsx'];
    expect((await run(args)).status).toBe(1);
    expect(readdirSync(join(folder, 'ready')).sort()).toEqual([
      'READ ME.txt',
      'manifest.json',
      'tickets.clean.csv',
      'tickets.held.csv',
    ]);
    expect(readFileSync(join(folder, 'checked.xlsx'), 'latin1').slice(0, 2)).toBe('PK');
  });

  it('starts its threads without a file', async () => {
    const [header = '', ...rows] = readFileSync(join(folder, 'tickets.csv'), 'utf8').trim().split(/\r?\n/);
    const many = [header, ...Array.from({ length: 9_000 }, (_, i) => rows[i % rows.length] ?? '')];
    const padded = `${many.join('\n')}\n${`${','.repeat(header.split(',').length - 1)}${' '.repeat(1000)}\n`.repeat(9_000)}`;
    for (const name of ['one.csv', 'two.csv']) writeFileSync(join(folder, name), padded);
    const log = join(folder, 'threads.log');
    const env = {
      NODE_OPTIONS: `--require ${JSON.stringify(join(ROOT, 'test/support/threads.cjs'))}`,
      THREADS_LOG: log,
      PROCESSORS: '2',
    };
    const args = ['one.csv', 'two.csv', '--as-of', '2026-11-24', '--format', 'json'];
    const { status, stdout } = await run(args, { env });
    expect(status).toBe(1);
    expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual(['command-worker.cjs', 'check-worker.cjs']);
    expect(stdout).toBe((await runBin(args, { cwd: folder })).stdout);
  });

  it('contains the page that checks in a browser', async () => {
    expect((await run(['page', 'page.html'])).status).toBe(0);
    const page = readFileSync(join(folder, 'page.html'));
    expect(page.equals(readFileSync(join(ROOT, 'dist/portal-check.html')))).toBe(true);
  });

  it.runIf(IS_UNIX)('checks a dropped file, and opens the report beside it (needs xdg-open)', async () => {
    const bin = join(folder, 'bin');
    const seen = join(folder, 'seen.txt');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'xdg-open'),
      `#!/bin/sh\nprintf %s "$1" >'${seen}.part'\nmv '${seen}.part' '${seen}'\n`,
    );
    chmodSync(join(bin, 'xdg-open'), 0o755);
    const env = { PATH: [bin, '/usr/bin', '/bin'].join(delimiter) };
    const { stdout } = await run(['open', 'office-tracker.csv'], { env, stdin: '\n' });
    expect(stdout).toMatch(/Press Enter to close this window\. $/);
    await vi.waitFor(() => expect(existsSync(seen)).toBe(true), { timeout: 30_000 });
    expect(readFileSync(seen, 'utf8')).toBe('office-tracker.csv.checked.html');
    expect(readFileSync(join(folder, 'office-tracker.csv.checked.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });
});

describe.runIf(!IS_UNIX)('check.cmd (needs Windows)', () => {
  it('checks a dropped file, and keeps the window until Enter', () => {
    const file = join(folder, 'office-tracker.csv');
    const script = join(BUILT, 'check.cmd');
    const run = spawnSync('cmd', ['/d', '/c', script, file], { input: '\r\n', encoding: 'utf8' });
    expect(run.stdout).toMatch(/Press Enter to close this window\. $/);
    expect(readFileSync(`${file}.checked.html`, 'utf8')).toMatch(/^<!doctype html>/);
  });
});

describe('what ships', () => {
  it('has the licenses of everything in it', () => {
    const text = readFileSync(join(BUILT, 'LICENSES.txt'), 'utf8');
    for (const start of ['Apache License', 'Node.js is licensed for use as follows', 'exceljs'])
      expect(text).toContain(start);
  });
  it('has its checksums', () => {
    const lines = readFileSync(join(RELEASE, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(RELEASE, name)))
          .digest('hex'),
      ).toBe(sum);
    }
  });
});
