import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import type { CheckOptions, Input, Progress, Report, Surroundings } from '../../../src/index.ts';
import { type BinRun, runBin } from '../../support/bin.ts';
import { testFolder, writeBook, writeCsv } from '../../support/out-files.ts';
import { AS_OF, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';

// The built program checks several large files at once; the sources never do (npm run build first).

const home = testFolder();
const LOG = join(home, 'threads.txt');
const PRELOAD = ['--require', join(ROOT, 'test/support/threads.cjs')];
/** Few rows of long text: a large file that is quick to check. */
const PROSE = 'Paid below the fee schedule – refused again, naïvely. '.repeat(550);
const ROWS = 300;

const tickets = Array.from({ length: ROWS }, (_, i) => ({
  ...VALID_TICKET,
  claimNumber: `MADEUP-${i % 270}`,
  trackingNumber: `TRK-${i}`,
  description: PROSE,
  rin: i % 7 === 0 ? '10020030' : '100200301',
  denialCodes: i === 5 ? 'CO-39' : '',
}));
const headers = Object.keys(VALID_TICKET);
const cells = tickets.map((ticket) => Object.values(ticket));

/** Files larger than 8 MiB, in different formats and of both kinds. */
const LARGE = {
  csv: writeCsv(join(home, 'large.csv'), [headers, ...cells]),
  tsv: writeCsv(join(home, 'large.tsv'), [headers, ...cells], '\t'),
  ndjson: join(home, 'large.ndjson'),
  json: join(home, 'large.json'),
  people: writeCsv(join(home, 'people.csv'), [
    [...Object.keys(VALID_REGISTRATION), 'Note'],
    ...cells.map((_, i) => [...Object.values({ ...VALID_REGISTRATION, npi: String(i) }), PROSE]),
  ]),
};
writeFileSync(LARGE.ndjson, tickets.map((ticket) => `${JSON.stringify(ticket)}\n`).join(''));
writeFileSync(LARGE.json, JSON.stringify({ tickets }));
const book = writeBook(join(home, 'book.xlsx'), [headers, ...cells.slice(0, 50)]);
const draft = join(ROOT, 'templates/examples/draft.json');
const crashing = writeCsv(join(home, 'crashing.csv'), [
  headers,
  ...tickets.map((ticket, i) => Object.values({ ...ticket, denialCodes: i % 100 === 10 ? 'CRASH' : '' })),
]);
const all = [book, LARGE.csv, draft, LARGE.ndjson, LARGE.tsv, LARGE.json, LARGE.people];

/** Runs the built program with that many processors, and lists the threads that it started besides that of the command. */
async function runWith(
  processors: number,
  args: readonly string[],
  env: Record<string, string> = {},
  stdin?: string,
): Promise<BinRun & { threads: string[] }> {
  rmSync(LOG, { force: true });
  const around = { ...process.env, CI: '', NO_COLOR: '1', PROCESSORS: String(processors), THREADS_LOG: LOG };
  const run = await runBin([...args, '--as-of', AS_OF], {
    node: PRELOAD,
    env: { ...around, ...env },
    ...(stdin !== undefined && { stdin }),
  });
  const threads = existsSync(LOG) ? readFileSync(LOG, 'utf8').trim().split('\n') : [];
  return { ...run, threads: threads.filter((name) => name !== 'command-thread.js') };
}

/** Expects the same output with one processor and with four, and counts the workers of the latter. */
async function runBoth(args: readonly string[], env: Record<string, string> = {}) {
  const { threads: none, ...alone } = await runWith(1, args, env);
  const { threads, ...together } = await runWith(4, args, env);
  expect(none.filter((name) => name.startsWith('check-worker'))).toEqual([]);
  expect(together.status).toBe(alone.status);
  expect(together.stderr).toBe(alone.stderr);
  // Compared as a whole: a difference would print megabytes.
  expect(together.stdout === alone.stdout, 'the same with threads and without').toBe(true);
  return { ...together, threads: threads.filter((name) => name.startsWith('check-worker')).length };
}

describe('several large files checked at once have the same report as one after the other', () => {
  it('in every format and kind, in the order of the arguments', async () => {
    const { status, stdout, threads } = await runBoth([...all, '--format', 'json']);
    expect({ status, threads }).toEqual({ status: 1, threads: 3 });
    const report = JSON.parse(stdout) as Report;
    expect(report.files.map(({ file }) => file)).toEqual(all);
    expect(report.files.map(({ kind }) => kind)).toEqual([...Array(6).fill('ticket'), 'registration']);
    expect(report.summary.records).toBe(50 + 1 + 5 * ROWS);
    expect(report.files[6]?.request).toMatchObject({ individuals: 1 });
    const source = await runCli([...all, '--format', 'json', '--as-of', AS_OF]);
    expect(source.stdout === stdout, 'the sources, too, must print the same').toBe(true);
  });
  it('with values shown, other plans, softened rules and a layout', async () => {
    const config = join(home, 'config.json');
    const columns = headers.map((field) => ({ header: field === 'rin' ? 'Card' : field, field }));
    const layout = { kind: 'ticket', columns: [...columns, { header: 'Fax', required: true }] };
    writeFileSync(join(home, 'layout.json'), JSON.stringify(layout));
    writeFileSync(
      config,
      JSON.stringify({
        layout: 'layout.json',
        closedDays: ['2026-12-24'],
        plans: [{ name: 'Meridian', trackingNumbers: ['MER-######'] }],
        rules: { 'ticket/rin-invalid': { set: 'review', reason: 'made up' } },
      }),
    );
    const args = [LARGE.csv, LARGE.tsv, '--config', config, '--show-values=always', '--format', 'json'];
    const { stdout, threads } = await runBoth(args);
    expect(threads).toBe(1);
    expect(stdout).toContain('10020030');
    expect(stdout).toContain('Fax');
  });
  it('if a rule crashes', async () => {
    const { status, stdout, threads } = await runBoth([LARGE.csv, crashing, crashing, '--format', 'json']);
    expect({ status, threads }).toEqual({ status: 3, threads: 2 });
    const { crashes = [] } = JSON.parse(stdout) as Report;
    const rows = [...new Set(crashes.map(({ row }) => row))];
    expect(rows).toEqual([12, 112, 212]);
    expect(crashes.length).toBeGreaterThan(rows.length);
    expect(new Set(crashes.map(({ file }) => file))).toEqual(new Set([crashing]));
  });
  it.each([
    ['due', ['--json']],
    ['calendar', []],
  ])('%s, which reads them again', async (command, more) => {
    const { stdout, threads } = await runBoth([command, LARGE.csv, LARGE.json, LARGE.ndjson, ...more]);
    expect(threads).toBe(2);
    expect(stdout.length).toBeGreaterThan(1000);
  });
  it('in a .xlsx report, which copies their cells', async () => {
    const [one, four] = [1, 4].map((n) => join(home, `review-${n}.xlsx`)) as [string, string];
    const files = [book, LARGE.csv, LARGE.ndjson];
    await runWith(1, [...files, '--report', one]);
    expect((await runWith(4, [...files, '--report', four])).threads).toContain('check-worker.cjs');
    const sheetsOf = (path: string) => {
      const { SheetNames, Sheets } = read(readFileSync(path));
      return JSON.stringify(SheetNames.map((name) => [name, Sheets[name]]));
    };
    expect(sheetsOf(one).length).toBeGreaterThan(1_000_000);
    expect(sheetsOf(four) === sheetsOf(one), 'the same with threads and without').toBe(true);
  });
});

describe('a file that cannot be checked', () => {
  const stray = writeCsv(join(home, 'stray.csv'), [headers, ...cells]);
  writeFileSync(stray, `${readFileSync(stray, 'utf8')}a"b,c\r\n`);
  it('is reported file by file, in the order of the arguments', async () => {
    const args = [LARGE.csv, 'no-such.csv', stray, LARGE.ndjson, stray];
    const { status, stdout, stderr, threads } = await runBoth(args);
    expect({ status, stdout, threads }).toEqual({ status: 2, stdout: '', threads: 3 });
    expect(stderr.split('\n').map((line) => line.split(': ')[1])).toEqual([
      'no-such.csv',
      stray,
      stray,
      undefined,
    ]);
  });
  it('ends the check if an option is to blame, on any thread', async () => {
    // A workbook has no encoding: only the thread of the second file notices that the name does not exist.
    const large = writeBook(join(home, 'large.xlsx'), [
      ['RIN', 'MCO', 'Note'],
      ...Array.from({ length: 3_000 }, (_, i) => ['1', 'Molina', noise(i)]),
    ]);
    const { status, stdout, stderr, threads } = await runBoth([large, LARGE.csv, '--encoding', 'none-such']);
    expect({ status, stdout, threads }).toEqual({ status: 2, stdout: '', threads: 1 });
    expect(stderr).toMatch(/^portal-check: --encoding[^\n]*\n$/);
  });
  it.each(['none', 'dying', 'failing'])('on a worker is checked on the main thread: %s', async (THREADS) => {
    const { status } = await runBoth([LARGE.csv, LARGE.ndjson, LARGE.tsv, '--format', 'json'], { THREADS });
    expect(status).toBe(1);
  });
  it('on a worker is checked on the main thread if Node forbids threads', async () => {
    const has = process.allowedNodeEnvironmentFlags.has('--permission');
    const node = [has ? '--permission' : '--experimental-permission', '--allow-fs-read=*'];
    const args = [LARGE.csv, LARGE.ndjson, '--as-of', AS_OF, '--format', 'json'];
    const [alone, together] = [await runBin(args, { node }), await runBin(args)];
    expect([alone.status, together.status]).toEqual([1, 1]);
    expect(alone.stdout === together.stdout, 'the same with threads and without').toBe(true);
  });
});

/** Text that compresses badly. */
function noise(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 3_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

describe('no worker is started', () => {
  it.each<[string, string[]]>([
    ['one large file', [LARGE.csv]],
    ['one large file and a small one', [LARGE.csv, draft]],
    ['a roster', [LARGE.csv, LARGE.ndjson, '--roster', LARGE.people]],
    ['a history', [LARGE.csv, LARGE.ndjson, '--history', LARGE.tsv]],
  ])('for %s', async (_, args) => {
    expect(await runWith(4, args)).toMatchObject({ status: 1, stderr: '', threads: [] });
  });
  it('for .json files that together take too much memory', async () => {
    const names = ['held-1.json', 'held-2.json'].map((name) => join(home, name));
    for (const path of names) {
      writeFileSync(path, '');
      truncateSync(path, 33 * 1024 * 1024);
    }
    expect(await runWith(4, names)).toMatchObject({ status: 2, threads: [] });
    for (const path of names) truncateSync(path, 9 * 1024 * 1024);
    expect(await runWith(4, names)).toMatchObject({ status: 2, threads: ['check-worker.cjs'] });
  });
  it('if standard input is read as well', async () => {
    const run = await runWith(4, [LARGE.csv, LARGE.ndjson, '-'], {}, readFileSync(draft, 'utf8'));
    expect(run).toMatchObject({ status: 1, stderr: '', threads: [] });
  });
});

describe('the built library', () => {
  const check = async (inputs: Input[], options: CheckOptions, around: Surroundings): Promise<Report> => {
    const built = (await import(`${ROOT}dist/index.cjs`)) as typeof import('../../../src/index.ts');
    return built.check(inputs, options, around);
  };
  it('reports progress for one file after the other', async () => {
    const reported: [string, Progress][] = [];
    const onProgress = (file: string, progress: Progress) => reported.push([file, progress]);
    const report = await check([LARGE.csv, LARGE.ndjson], { asOf: AS_OF }, { onProgress });
    expect(report.summary.records).toBe(2 * ROWS);
    const files = reported.map(([file]) => file);
    expect(files).toEqual([...files].sort());
    expect(files[0]).toBe(LARGE.csv);
    for (const [, { share = -1 }] of reported) expect(share).toBeGreaterThan(0);
  });
  it('checks rows in memory in the order of the inputs', async () => {
    const rows = { kind: 'ticket' as const, rows: [VALID_TICKET], name: 'in memory' };
    const report = await check([LARGE.ndjson, rows, LARGE.csv], { asOf: AS_OF }, {});
    expect(report.files.map(({ file, records }) => [file, records])).toEqual([
      [LARGE.ndjson, ROWS],
      ['in memory', 1],
      [LARGE.csv, ROWS],
    ]);
  });
  it('ends all threads when the time limit has passed', async () => {
    const start = Date.now();
    let calls = 0;
    const now = () => new Date(start + calls++ * 1000);
    await expect(check([LARGE.csv, LARGE.ndjson], { asOf: AS_OF, timeout: 60 }, { now })).rejects.toThrow(
      'timeout: The check was not done after 60 seconds. Nothing was written.',
    );
    const seen = calls;
    await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain('Worker'), 60_000);
    expect(calls).toBe(seen);
  });
});
