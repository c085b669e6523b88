import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { type BinRun, runBin } from '../../support/bin.ts';
import { testFolder, writeCsv } from '../../support/out-files.ts';
import { AS_OF, VALID_TICKET } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';

// Commands of the built program on a thread of their own (npm run build first).

const home = testFolder();
const MARK = join(home, 'busy.txt');
const LOG = join(home, 'threads.txt');
const { fields } = getDictionary('ticket');
const cells: Readonly<Record<string, string>> = { ...VALID_TICKET, denialCodes: 'BUSY' };
const headers = fields.map(({ header }) => header);
const row = fields.map(({ name }) => cells[name] ?? '');
const REMITTANCE = join(ROOT, 'templates/examples/remittance.835');
const TICKET = writeCsv(join(home, 'ticket.csv'), [headers, row]);
const MANY = writeCsv(join(home, 'many.csv'), [headers, ...Array(2_000).fill(row)]);
const BOOK = join(ROOT, 'templates/examples/registrations.xlsx');

interface Phase {
  /** What computes forever (test/support/busy.cjs). */
  busy: 'reading' | 'checking' | 'pattern' | 'writing';
  args: (folder: string) => string[];
}

const PHASES: Readonly<Record<string, Phase>> = {
  reading: { busy: 'reading', args: () => [TICKET] },
  'reading a workbook': { busy: 'reading', args: () => [BOOK] },
  checking: { busy: 'checking', args: () => [TICKET] },
  'a pattern that backtracks': { busy: 'pattern', args: () => [TICKET] },
  'writing clean files': { busy: 'writing', args: (folder) => [TICKET, '--out', join(folder, 'ready')] },
  'replacing clean files': {
    busy: 'writing',
    args: (folder) => [TICKET, '--out', folder, '--force'],
  },
  'writing a report': {
    busy: 'writing',
    args: (folder) => [TICKET, '--report', join(folder, 'report.json')],
  },
  'writing an annotated workbook': {
    busy: 'writing',
    args: (folder) => [TICKET, '--report', join(folder, 'report.xlsx')],
  },
  due: { busy: 'checking', args: () => ['due', TICKET] },
  calendar: { busy: 'checking', args: () => ['calendar', TICKET] },
  show: { busy: 'checking', args: () => ['show', TICKET, '--show-values=always'] },
  'layout learn': { busy: 'reading', args: () => ['layout', 'learn', BOOK] },
};

let count = 0;

/** Runs the program, which computes forever, in a folder that contains one file. */
async function runBusy(
  { busy, args }: Phase,
  more: string[],
  signal?: NodeJS.Signals,
  env: Record<string, string> = {},
): Promise<BinRun & { files: string[] }> {
  count += 1;
  const folder = join(home, `busy-${count}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  rmSync(MARK, { force: true });
  const asOf = args('')[0] === 'layout' ? [] : ['--as-of', AS_OF];
  const run = await runBin([...args(folder), ...asOf, ...more], {
    node: ['--require', join(ROOT, 'test/support/busy.cjs')],
    env: { BUSY: busy, BUSY_MARK: MARK, BUSY_FOLDER: folder, ...env },
    onStart: async (child) => {
      while (!existsSync(MARK) && child.exitCode === null) await sleep(10);
      if (signal) child.kill(signal);
    },
  });
  expect(existsSync(MARK), 'it computed forever').toBe(true);
  return { ...run, files: readdirSync(folder) };
}

describe.each(Object.entries(PHASES))('%s that never ends', (_, phase) => {
  it('ends when the time is over, with one line, and leaves nothing', async () => {
    expect(await runBusy(phase, ['--timeout', '5'])).toEqual({
      status: 2,
      signal: null,
      stdout: '',
      stderr:
        'portal-check: --timeout: The check was not done after 5 seconds. Nothing was written. Allow more seconds, or split the file.\n',
      files: ['mine.txt'],
    });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s and leaves nothing', async (signal) => {
    expect(await runBusy(phase, ['--timeout', '600'], signal)).toEqual({
      status: null,
      signal,
      stdout: '',
      stderr: '',
      files: ['mine.txt'],
    });
  });
});

it.each(['SIGINT', 'SIGTERM'] as const)('a quick check on the main thread ends on %s', async (signal) => {
  const { checking } = PHASES;
  expect(await runBusy(checking as Phase, [], signal, { BUSY_ON: 'main' })).toMatchObject({
    status: null,
    signal,
  });
});

/** Runs the program and lists the threads that it started. */
async function runLogged(args: readonly string[], env: Record<string, string> = {}, stdin?: string) {
  rmSync(LOG, { force: true });
  const run = await runBin(args, {
    node: ['--require', join(ROOT, 'test/support/threads.cjs')],
    env: { THREADS_LOG: LOG, ...env },
    ...(stdin !== undefined && { stdin }),
  });
  return { ...run, threads: existsSync(LOG) ? readFileSync(LOG, 'utf8').trim().split('\n') : [] };
}

describe('a command on its own thread', () => {
  it.each([
    ['a check', [BOOK, '--as-of', AS_OF]],
    ['a check for programs', [BOOK, '--as-of', AS_OF, '--format', 'json']],
    ['due', ['due', TICKET, '--as-of', AS_OF]],
    ['calendar', ['calendar', TICKET, '--as-of', AS_OF]],
    ['layout learn', ['layout', 'learn', BOOK]],
    ['import', ['import', REMITTANCE, '--as-of', AS_OF]],
    ['a file that is missing', ['none.csv']],
    ['a setting that is wrong', [TICKET, '--encoding', 'none', '--as-of', '13/13/2026']],
  ])('prints the same and exits the same: %s', async (_, args) => {
    const { threads: none, ...here } = await runLogged(args);
    const { threads, ...there } = await runLogged([...args, '--timeout', '600']);
    expect([none, threads]).toEqual([[], ['command-thread.js']]);
    expect(there).toEqual(here);
    expect(here.stdout + here.stderr).not.toBe('');
  });

  it('is started for a large file, or one that is written from', async () => {
    const day = ['--as-of', AS_OF];
    const starts = async (args: string[]) => (await runLogged([...args, ...day])).threads.length > 0;
    expect(await starts([MANY])).toBe(true);
    expect(await starts([TICKET])).toBe(false);
    expect(await starts([TICKET, '--history', MANY])).toBe(true);
    expect(await starts([TICKET, '--report', join(home, 'report.md')])).toBe(true);
    expect(await starts([TICKET, '--out', join(home, 'clean')])).toBe(true);
  });

  it('reads standard input', async () => {
    const args = ['-', '--kind', 'ticket', '--input-format', 'csv', '--as-of', AS_OF];
    const run = await runLogged(args, {}, readFileSync(TICKET, 'utf8'));
    expect(run.threads).toEqual(['command-thread.js']);
    expect(run.stdout.replace('standard input', TICKET)).toContain('1 ticket');
  });

  it('ends if the reader of its output goes away', async () => {
    const run = await runBin([MANY, '--format', 'json', '--as-of', AS_OF], {
      onStart: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
    });
    expect({ status: run.status, signal: run.signal, stderr: run.stderr }).toEqual({
      status: 0,
      signal: null,
      stderr: '',
    });
  });

  it('is not needed if none can be started', async () => {
    const args = [MANY, '--as-of', AS_OF, '--format', 'json'];
    const [alone, together] = [await runLogged(args, { THREADS: 'none' }), await runLogged(args)];
    expect(alone.stdout === together.stdout, 'the same with threads and without').toBe(true);
    expect([alone.status, alone.stderr, alone.threads]).toEqual([together.status, '', []]);
  });

  it('that dies is an internal error, not a finding', async () => {
    const run = await runLogged([MANY, '--as-of', AS_OF], { COMMAND_THREAD: 'dying' });
    expect(run).toMatchObject({ status: 3, stdout: '' });
    expect(run.stderr).toMatch(/^portal-check: This is an internal error[^\n]+\n$/);
  });
});
