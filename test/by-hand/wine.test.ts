import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runBin } from '../support/bin.ts';
import { ROOT } from '../support/rule-files.ts';
import { PIPED_SCENARIO_NAMES, readExpected, runScenario } from '../support/scenario.ts';

// The single executable for Windows, under Wine: npm run exe first, and Debian's packages wine and wine64. It prints what the
// program prints in Node on this system.

const BUILT = join(ROOT, 'release/portal-check-win-x64');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'portal-check-wine-')));
const PREFIX = join(ROOT, 'node_modules/.cache/portal-check-wine');
const AS_OF = ['--as-of', '2026-11-24'];

interface WineRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a Windows program. Its streams are files: Wine passes no pipes of the system on. */
function runWine(
  command: readonly string[],
  {
    cwd = folder,
    env = {},
    stdin = '',
  }: { cwd?: string; env?: Record<string, string>; stdin?: string | Buffer } = {},
): Promise<WineRun> {
  const files = mkdtempSync(join(folder, '.streams-'));
  writeFileSync(join(files, '0'), stdin);
  const fds = ['r', 'w', 'w'].map((mode, i) => openSync(join(files, String(i)), mode));
  const child = spawn('wine', command, {
    cwd,
    stdio: fds as never,
    env: { ...process.env, CI: '', NO_COLOR: '1', WINEPREFIX: PREFIX, WINEDEBUG: '-all', ...env },
  });
  for (const fd of fds) closeSync(fd);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const [stdout = '', stderr = ''] = ['1', '2'].map((name) => readFileSync(join(files, name), 'utf8'));
      rmSync(files, { recursive: true });
      // Wine itself may complain at the end of a process.
      resolve({ status, stdout, stderr: stderr.replaceAll(/^wine: .*\n/gm, '') });
    });
  });
}

const run = (args: readonly string[], options = {}) =>
  runWine([join(BUILT, 'portal-check.exe'), ...args], options);

beforeAll(async () => {
  if (!existsSync(join(BUILT, 'portal-check.exe'))) throw new Error('There is no executable: npm run exe');
  if (spawnSync('wine', ['--version']).status !== 0) throw new Error('There is no Wine');
  mkdirSync(PREFIX, { recursive: true });
  await runWine(['winecfg', '-v', 'win10']);
  for (const name of readdirSync(join(ROOT, 'templates/examples')))
    cpSync(join(ROOT, 'templates/examples', name), join(folder, name));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the executable for Windows', () => {
  it.each(PIPED_SCENARIO_NAMES)('prints what is expected: %s', async (name) => {
    const showFolder = (cwd: string) => `Z:${cwd.slice(0, -1).replaceAll('/', '\\')}`;
    expect(await runScenario(name, run, showFolder)).toEqual(readExpected(name));
  });

  it.each([
    ...['pretty', 'json', 'ndjson', 'sarif', 'junit', 'github', 'markdown', 'csv', 'html'].map((format) => [
      'tickets.csv registrations.xlsx --format',
      format,
    ]),
    ['due', 'tickets.csv --json'],
    ['due', 'tickets.csv'],
    ['calendar', 'tickets.csv'],
    ['show', 'tickets.csv 3 --show-values=always'],
    ['window', '10/10/2026 --json'],
    ['import', 'remittance.835'],
  ])('prints the same as in Node: %s %s', async (command, rest) => {
    const args = [...command.split(' '), ...rest.split(' '), ...AS_OF];
    const inNode = await runBin(args, { cwd: folder });
    expect(inNode.stdout).not.toBe('');
    const { status, stdout, stderr } = inNode;
    expect(await run(args)).toEqual({ status, stdout, stderr });
  });

  it.each([
    'rules',
    'rules --json',
    'explain ticket/too-late',
    'schema report',
    'help',
    'completion powershell',
    '--version',
  ])('prints the same as in Node: %s', async (command) => {
    const { status, stdout, stderr } = await runBin(command.split(' '), { cwd: folder });
    expect(await run(command.split(' '))).toEqual({ status, stdout, stderr });
  });

  it.each([
    [
      'clean files',
      'tickets.csv --out ready',
      ['ready/READ ME.txt', 'ready/manifest.json', 'ready/tickets.clean.csv'],
    ],
    [
      'reports',
      'tickets.csv --report r.html --report r.sarif --report r.xlsx',
      ['r.html', 'r.sarif', 'r.xlsx'],
    ],
    ['a list', 'due tickets.csv --output due.xlsx', ['due.xlsx']],
    ['a calendar', 'calendar tickets.csv --output tickets.ics', ['tickets.ics']],
    ['drafts', 'import remittance.835 --output drafts.xlsx', ['drafts.xlsx']],
  ])('writes %s', async (_, command, files) => {
    const { status, stderr } = await run([...command.split(' '), ...AS_OF]);
    expect(status, stderr).toBeLessThan(2);
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  it('writes blanks, a layout and the page', async () => {
    for (const command of [
      'template tickets blank.xlsx',
      'template registrations official.xlsx',
      'layout learn official.xlsx --output layout.json',
      'page page.html',
    ])
      expect(await run(command.split(' ')), command).toMatchObject({ status: 0, stdout: '' });
    const page = readFileSync(join(folder, 'page.html'));
    expect(page.equals(readFileSync(join(ROOT, 'dist/portal-check.html')))).toBe(true);
  });

  it('checks 100,000 rows on its threads', async () => {
    const [header = '', ...rows] = readFileSync(join(folder, 'tickets.csv'), 'utf8').trim().split(/\r?\n/);
    const text = Array.from({ length: 100_000 }, (_, i) => rows[i % rows.length]).join('\n');
    writeFileSync(join(folder, 'many.csv'), `${header}\n${text}\n`);
    const log = join(folder, 'threads.log');
    const preload = `Z:${ROOT}test/support/threads.cjs`.replaceAll('/', '\\\\');
    const env = { NODE_OPTIONS: `--require "${preload}"`, THREADS_LOG: `Z:${log}` };
    const args = ['many.csv', ...AS_OF, '--format', 'json'];
    const { status, stdout } = await run(args, { env });
    expect(status).toBe(1);
    expect(readFileSync(log, 'utf8')).toContain('command-worker.cjs');
    expect(stdout).toBe((await runBin(args, { cwd: folder })).stdout);
  });

  it('expands a pattern, which the shells leave to it', async () => {
    mkdirSync(join(folder, 'month'));
    for (const name of ['a.csv', 'b.csv', '~$a.csv'])
      cpSync(join(folder, 'tickets.csv'), join(folder, 'month', name));
    const { stdout } = await run(['month\\*.csv', ...AS_OF, '--format', 'json']);
    expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual([
      'month\\a.csv',
      'month\\b.csv',
    ]);
  });

  it('ends with one line for a drive that is not there, a device, and a hidden quotation mark', async () => {
    for (const [out, line] of [
      ['Q:\\ready', '--out: Q:\\ is not there. Check the drive or the server.'],
      ['\\\\no-such-server\\share\\ready', /^portal-check: --out[^\n]*\. [^\n]+\n$/],
      ['aux', '--out aux: Windows keeps this name for a device. Use another name.'],
      ['ready"', '--out ready: Type no \\ before the last quotation mark.'],
    ] as const) {
      const done = await run(['tickets.csv', ...AS_OF, '--out', out]);
      expect(done).toMatchObject({ status: 2, stdout: '' });
      if (typeof line === 'string') expect(done.stderr).toContain(line);
      else expect(done.stderr).toMatch(line);
    }
  });
});

describe('check.cmd', () => {
  const bin = join(folder, 'bin');
  const seen = join(folder, 'seen.txt');
  const toWindows = (path: string) => `Z:${path.replaceAll('/', '\\')}`;
  const drop = (files: readonly string[], stdin: string) => {
    rmSync(seen, { force: true });
    mkdirSync(bin, { recursive: true });
    writeFileSync(
      join(bin, 'xdg-open'),
      `#!/bin/sh\nprintf %s "$1" >'${seen}.part'\nmv '${seen}.part' '${seen}'\n`,
    );
    chmodSync(join(bin, 'xdg-open'), 0o755);
    const env = { PATH: [bin, process.env.PATH].join(delimiter) };
    return runWine(['cmd', '/c', toWindows(join(BUILT, 'check.cmd')), ...files.map(toWindows)], {
      env,
      stdin,
    });
  };

  it('checks a file that is dropped on it, and opens the report beside it', async () => {
    const file = join(folder, 'my tracker.csv');
    cpSync(join(folder, 'office-tracker.csv'), file);
    const done = await drop([file], '\r\n');
    expect(done.stdout).toMatch(/Press Enter to close this window\. $/);
    expect(readFileSync(`${file}.checked.html`, 'utf8')).toMatch(/^<!doctype html>/);
    await vi.waitFor(() => expect(existsSync(seen)).toBe(true), { timeout: 60_000 });
    expect(readFileSync(seen, 'utf8')).toContain('my%20tracker.csv.checked.html');
  });

  it('asks for the file after a double click', async () => {
    const done = await drop([], `"${toWindows(join(folder, 'registrations.xlsx'))}"\r\n`);
    expect(done.stdout).toMatch(/^Drag your spreadsheet into this window/);
    expect(existsSync(join(folder, 'registrations.xlsx.checked.html'))).toBe(true);
  });

  it('runs nothing of the name of a file', async () => {
    const done = await drop([join(folder, 'made&echo made up')], '\r\n');
    expect(done.stdout).toMatch(/Press Enter to close this window\. $/);
    expect(done.stdout).not.toContain('made up');
  });
});
