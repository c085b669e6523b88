import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TICKET } from '../src/fields/ticket.ts';
import { runBin } from './support/bin.ts';
import { VALID_TICKET } from './support/rows.ts';
import { ROOT } from './support/rule-files.ts';
import { runCli } from './support/run-cli.ts';

// The built program reads a file of 16 MiB or more in a thread of its own; the sources, as run here, never do. Several
// files at once: check-threads.test.ts.

const folder = mkdtempSync(join(tmpdir(), 'portal-check-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 5_000;
const PROSE = 'Paid below the fee schedule – "refused" again, naïvely. '.repeat(60);

function ticket(i: number): Record<string, string> {
  return {
    ...VALID_TICKET,
    claimNumber: `MADEUP-${i % 4_900}`,
    trackingNumber: `TRK-${i}`,
    category: '',
    recipientName: i % 5 === 0 ? "'=1+2" : 'Sample Patient',
    description: i % 50 === 0 ? `${PROSE}\r\n${PROSE}` : PROSE,
    rin: i % 7 === 0 ? '10020030' : '100200301',
  };
}

function csvOf(end = '\r\n'): string {
  const quoted = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const rows = Array.from({ length: ROWS }, (_, i) => quoted(Object.values(ticket(i))));
  return [quoted(TICKET.fields.map(({ header }) => header)), ...rows].join(end) + end;
}

function linesOf(): string {
  const line = (i: number) =>
    JSON.stringify({ ...ticket(i), dualEligible: i % 3 === 0, billedAmount: i % 4 ? '1' : 10.5 });
  return `${Array.from({ length: ROWS }, (_, i) => line(i)).join('\n')}\n`;
}

function runBuilt(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NO_COLOR: '1', CI: '' };
  const argv = [`${ROOT}bin/portal-check.js`, ...args];
  return spawnSync(process.execPath, argv, { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
}

async function bothSay(
  name: string,
  text: string,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const path = join(folder, name);
  writeFileSync(path, text);
  expect(Buffer.byteLength(text)).toBeGreaterThan(16 * 1024 * 1024);
  const args = ['ticket', path, '--as-of', '2026-11-24', '--format', 'json'];
  const source = await runCli(args, { env: { NO_COLOR: '1' } });
  const built = runBuilt(args);
  expect(built.stderr).toBe(source.stderr);
  expect(built.status).toBe(source.status);
  // Compared as a whole: a difference would print megabytes.
  expect(
    built.stdout === source.stdout,
    'the built program must print the same (npm run build where not)',
  ).toBe(true);
  return built;
}

describe('a large file, read in a thread, gives what it gives without one', () => {
  it('.csv, rows and characters cut by the chunks', async () => {
    const { status, stdout } = await bothSay('large.csv', csvOf());
    expect(status).toBe(1);
    expect(JSON.parse(stdout).summary).toMatchObject({ records: ROWS, skipped: 0 });
  });
  it('.csv that is not UTF-8', async () => {
    const path = 'latin.csv';
    const text = csvOf('\n').replaceAll('–', '-');
    writeFileSync(join(folder, path), text, 'latin1');
    const args = ['ticket', join(folder, path), '--as-of', '2026-11-24'];
    const built = runBuilt(args);
    expect(built.stdout).toBe((await runCli(args, { env: { NO_COLOR: '1' } })).stdout);
    expect(built.stdout).toContain('file/encoding');
  });
  it('.csv, where Node may start no thread', async () => {
    const path = join(folder, 'alone.csv');
    writeFileSync(path, csvOf());
    const has = process.allowedNodeEnvironmentFlags.has('--permission');
    const node = [has ? '--permission' : '--experimental-permission', '--allow-fs-read=*'];
    const args = ['ticket', path, '--as-of', '2026-11-24', '--format', 'json'];
    const [alone, ahead] = [await runBin(args, { node }), await runBin(args)];
    expect([alone.status, ahead.status]).toEqual([1, 1]);
    expect(alone.stdout === ahead.stdout, 'the same with a thread and without').toBe(true);
  });
  it('.ndjson', async () => {
    const { status, stdout } = await bothSay('large.ndjson', linesOf());
    expect(status).toBe(1);
    expect(JSON.parse(stdout).summary).toMatchObject({ records: ROWS });
  });
});

describe('a large file that cannot be read is refused as a small one is', () => {
  const refused = async (name: string, text: string, told: RegExp) => {
    const { status, stdout, stderr } = await bothSay(name, text);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(told);
  };
  it('a stray quote in its last row', () =>
    refused('stray.csv', `${csvOf()}a"b,c\r\n`, new RegExp(`: row ${ROWS + 2}: a quote inside a cell`)));
  it('a quote that is never closed', () =>
    refused('open.csv', `${csvOf()}"a,b\r\n`, new RegExp(`: row ${ROWS + 2}: a quote that is never closed`)));
  it('a row that is too long', () =>
    refused(
      'long.csv',
      `${csvOf()}${'a,'.repeat(1024 * 1024)}\r\n`,
      new RegExp(`: row ${ROWS + 2}: longer than 1 MiB`),
    ));
  it('no header in it', () =>
    refused('headless.csv', 'made,up\r\n'.repeat(2_000_000), /no header row found in the first 50 rows/));
  it('a line that is no object', () =>
    refused('fault.ndjson', `${linesOf()}{"mco":}\n`, new RegExp(`: line ${ROWS + 1}, column 8: `)));
});
