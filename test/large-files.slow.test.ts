import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TICKET } from '../src/core/fields/ticket.ts';
import { openWorkbook } from '../src/formats/xlsx/read.ts';
import { rowsOf } from './formats/xlsx/grid.ts';
import { NAMESPACES, rels, sharedStrings, workbook, worksheet } from './formats/xlsx/package.ts';
import { runBin } from './support/bin.ts';
import { VALID_TICKET } from './support/rows.ts';
import { ROOT } from './support/rule-files.ts';
import { runCli } from './support/run-cli.ts';
import { sourceAt } from './support/source.ts';

// The built program reads a file of 16 MiB or more in a separate thread; the sources, as run here, never do. For several
// files at once see test/node/threads/check-pool.slow.test.ts.

const folder = mkdtempSync(join(tmpdir(), 'portal-check-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 2_500;
const PROSE = 'Paid below the fee schedule – "refused" again, naïvely. '.repeat(120);

function ticket(i: number): Record<string, string> {
  return {
    ...VALID_TICKET,
    claimNumber: `MADEUP-${i % 2_400}`,
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

/** A workbook with shared and inline strings, hidden rows and another sheet. */
function bookOf(broken = (sheet: string) => sheet): Buffer {
  const indexes = new Map<string, number>();
  const cellOf = (text: string): string => {
    if (text === '') return '<c/>';
    const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '_x000D_');
    if (text.length > 200) return `<c t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`;
    const index = indexes.get(xml) ?? indexes.size;
    indexes.set(xml, index);
    return `<c t="s"><v>${index}</v></c>`;
  };
  const noise = (i: number) =>
    Array.from({ length: 200 }, (_, k) => (i * 7919 + k * 6607) % 10_007).join(' ');
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const written = ticket(i);
    const cells = Object.values({ ...written, description: `${noise(i)} ${written.description}` });
    return `<row r="${i + 2}"${i % 9 ? '' : ' hidden="1"'}>${cells.map(cellOf).join('')}</row>`;
  });
  const heads = TICKET.fields.map(({ header }) => cellOf(header)).join('');
  return workbook(worksheet('<row r="1"><c><v>1</v></c></row>'), {
    'xl/workbook.xml': `<workbook ${NAMESPACES}><sheets><sheet name="Other" r:id="rId1"/><sheet name="Tickets" r:id="rId4"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet2.xml': broken(worksheet(`<row r="1">${heads}</row>${rows.join('')}`)),
    'xl/sharedStrings.xml': sharedStrings(...[...indexes.keys()].map((text) => `<t>${text}</t>`)),
  });
}

function runBuilt(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NO_COLOR: '1', CI: '' };
  const argv = [`${ROOT}bin/portal-check.js`, ...args];
  return spawnSync(process.execPath, argv, { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
}

async function expectSameOutput(
  name: string,
  content: string | Buffer,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const path = join(folder, name);
  writeFileSync(path, content);
  // For a workbook, the uncompressed size of the sheet counts.
  if (typeof content === 'string') expect(Buffer.byteLength(content)).toBeGreaterThan(16 * 1024 * 1024);
  const args = ['ticket', path, '--as-of', '2026-11-24', '--format', 'json'];
  const source = await runCli(args, { env: { NO_COLOR: '1' } });
  const built = runBuilt(args);
  expect(built.stderr).toBe(source.stderr);
  expect(built.status).toBe(source.status);
  // Compared as a boolean: a diff would print megabytes.
  expect(
    built.stdout === source.stdout,
    'the built program must print the same (if not: npm run build)',
  ).toBe(true);
  return built;
}

describe('a large file read in a thread has the same output as without one', () => {
  it('for .csv with rows and characters split between chunks', async () => {
    const { status, stdout } = await expectSameOutput('large.csv', csvOf());
    expect(status).toBe(1);
    expect(JSON.parse(stdout).summary).toMatchObject({ records: ROWS, skipped: 0 });
  });
  it('for .csv that is not UTF-8', async () => {
    const path = 'latin.csv';
    const text = csvOf('\n').replaceAll('–', '-');
    writeFileSync(join(folder, path), text, 'latin1');
    const args = ['ticket', join(folder, path), '--as-of', '2026-11-24', '--max-findings', '10000'];
    const built = runBuilt(args);
    expect(built.stdout).toBe((await runCli(args, { env: { NO_COLOR: '1' } })).stdout);
    expect(built.stdout.replace(/\s+/g, ' ')).toContain('not UTF-8, so it was read as Windows-1252');
  });
  it('for .csv if Node must not start threads', async () => {
    const path = join(folder, 'alone.csv');
    writeFileSync(path, csvOf());
    const has = process.allowedNodeEnvironmentFlags.has('--permission');
    const node = [has ? '--permission' : '--experimental-permission', '--allow-fs-read=*'];
    const args = ['ticket', path, '--as-of', '2026-11-24', '--format', 'json'];
    const [withoutThread, withThread] = [await runBin(args, { node }), await runBin(args)];
    expect([withoutThread.status, withThread.status]).toEqual([1, 1]);
    expect(withoutThread.stdout === withThread.stdout, 'the same with a thread and without').toBe(true);
  });
  it('for .xlsx and its clean files', async () => {
    const path = join(folder, 'large.xlsx');
    writeFileSync(path, bookOf());
    const results = [];
    for (const run of [runBuilt, runCli]) {
      const out = join(folder, run.name);
      const args = ['ticket', path, '--as-of', '2026-11-24', '--format', 'json', '--out', out];
      const { status, stdout } = await run(args);
      const { rows } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
      const [clean] = await openWorkbook(sourceAt(join(out, 'tickets.clean.xlsx')));
      results.push({ status, stdout, rows, cells: await rowsOf(clean) });
    }
    expect(results[0]?.status).toBe(1);
    expect(JSON.parse(results[0]?.stdout ?? '').summary).toMatchObject({ records: ROWS });
    expect(results[0]?.stdout).toContain('file/hidden-rows');
    expect(results[0]?.cells.length).toBeGreaterThan(1);
    expect(
      JSON.stringify(results[0]) === JSON.stringify(results[1]),
      'the same with a thread and without',
    ).toBe(true);
  });
  it('for .ndjson', async () => {
    const { status, stdout } = await expectSameOutput('large.ndjson', linesOf());
    expect(status).toBe(1);
    expect(JSON.parse(stdout).summary).toMatchObject({ records: ROWS });
  });
});

describe('a large file is refused with the same message as a small one for', () => {
  const expectRefusal = async (name: string, text: string | Buffer, message: RegExp) => {
    const { status, stdout, stderr } = await expectSameOutput(name, text);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  };
  it('a stray quote in its last row', () =>
    expectRefusal('stray.csv', `${csvOf()}a"b,c\r\n`, new RegExp(`: row ${ROWS + 2}: `)));
  it('A quote is never closed', () =>
    expectRefusal(
      'open.csv',
      `${csvOf()}"a,b\r\n`,
      new RegExp(`: row ${ROWS + 2}: A quote is never closed`),
    ));
  it('a row that is too long', () =>
    expectRefusal(
      'long.csv',
      `${csvOf()}${'a,'.repeat(1024 * 1024)}\r\n`,
      new RegExp(`: row ${ROWS + 2}: The row is longer than 1 MiB`),
    ));
  it('a missing header', () =>
    expectRefusal(
      'headless.csv',
      'made,up\r\n'.repeat(2_000_000),
      /No row of headings was found in the first 50 rows/,
    ));
  it('a sheet that is not well-formed in its last row', () =>
    expectRefusal(
      'damaged.xlsx',
      bookOf((xml) => xml.replace(/<\/row>(?=<\/sheetData>)/, '')),
      /: This Excel file is damaged \(a part is not well-formed XML\)/,
    ));
  it('a line that is not an object', () =>
    expectRefusal('fault.ndjson', `${linesOf()}{"mco":}\n`, new RegExp(`: line ${ROWS + 1}, column 8: `)));
});
