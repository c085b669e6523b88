import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { getDictionary } from '../src/core/fields/index.ts';
import { FORMAT_NAMES } from '../src/report/formats.ts';
import { BIN } from './support/bin.ts';
import { testFolder, writeCsv } from './support/out-files.ts';
import { AS_OF, VALID_TICKET } from './support/rows.ts';
import { ROOT } from './support/rule-files.ts';
import { runCli } from './support/run-cli.ts';

// The results do not depend on the environment (npm run build first).

const home = testFolder();
const DRAFT = 'templates/examples/draft.json';
const TICKETS = 'templates/examples/tickets.csv';
const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'UTC',
  'America/St_Johns',
  'America/New_York',
  'America/Chicago',
  'Pacific/Honolulu',
  'America/Adak',
  'Etc/GMT+12',
];

/** Instants and their days in Chicago: CST is 6 hours behind UTC, CDT 5. */
const INSTANTS: readonly [string, string][] = [
  ['2026-11-24T05:59:59.999Z', '2026-11-23'],
  ['2026-11-24T06:00:00.000Z', '2026-11-24'],
  ['2026-11-25T05:59:59.999Z', '2026-11-24'],
  // Clocks go forward on 2026-03-08 at 02:00, back on 2026-11-01 at 02:00.
  ['2026-03-08T05:59:59.999Z', '2026-03-07'],
  ['2026-03-08T06:00:00.000Z', '2026-03-08'],
  ['2026-03-09T04:59:59.999Z', '2026-03-08'],
  ['2026-03-09T05:00:00.000Z', '2026-03-09'],
  ['2026-11-01T04:59:59.999Z', '2026-10-31'],
  ['2026-11-01T05:00:00.000Z', '2026-11-01'],
  ['2026-11-02T05:59:59.999Z', '2026-11-01'],
  ['2026-11-02T06:00:00.000Z', '2026-11-02'],
  // Leap days and ends of years.
  ['2028-02-29T05:59:59.999Z', '2028-02-28'],
  ['2028-02-29T06:00:00.000Z', '2028-02-29'],
  ['2028-03-01T05:59:59.999Z', '2028-02-29'],
  ['2027-03-01T05:59:59.999Z', '2027-02-28'],
  ['2027-01-01T05:59:59.999Z', '2026-12-31'],
  ['2027-01-01T06:00:00.000Z', '2027-01-01'],
  ['2025-01-01T05:30:00.000Z', '2024-12-31'],
];

const ZONE = process.env.TZ;
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

/** The printed and written texts in the time zone of Chicago. */
let inChicago: string[] | undefined;

describe.each(ZONES)('in the zone %s', (zone) => {
  it('uses the day in Chicago as today', async () => {
    process.env.TZ = zone;
    for (const [now, day] of INSTANTS) {
      const { status, stdout } = await runCli(['window', '10/10/2024', '--json'], { now });
      expect(status).toBe(0);
      expect((JSON.parse(stdout) as { asOf: string }).asOf, now).toBe(day);
    }
  });

  it('prints the same days and reports and writes the same files', async () => {
    const all = async (name: string) => {
      const out = join(home, name);
      const runs = [];
      for (const args of [
        [TICKETS, '--as-of', AS_OF, '--out', out, '--force'],
        ['templates/examples/registrations.xlsx', '--as-of', AS_OF],
        ['due', TICKETS, '--as-of', AS_OF],
        ['calendar', TICKETS, '--as-of', AS_OF],
        ['window', '2/29/2028', '--as-of', '2028-03-01', '--json'],
        ['window', '12/31/2026', '--as-of', '2027-01-01', '--json'],
      ])
        runs.push((await runCli(args)).stdout.replaceAll(out, 'OUT'));
      const files = readdirSync(out).filter((name) => !name.endsWith('.xlsx') && name !== 'manifest.json');
      return [...runs, ...files.map((name) => readFileSync(join(out, name), 'utf8'))];
    };
    process.env.TZ = 'America/Chicago';
    inChicago ??= await all('chicago');
    process.env.TZ = zone;
    expect(await all('another')).toEqual(inChicago);
  });
});

/** Runs a shell command in which "$P" is the program. */
function shell(line: string, env: Record<string, string | undefined> = {}) {
  const P = `${process.execPath} ${BIN}`;
  return spawnSync('bash', ['-o', 'pipefail', '-c', line.replaceAll('$P', P)], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1e9,
    env: { ...process.env, CI: '', NO_COLOR: undefined, FORCE_COLOR: undefined, ...env } as NodeJS.ProcessEnv,
  });
}

describe('the language of the system', () => {
  const args = `${TICKETS} --as-of ${AS_OF}`;
  const plain = shell(`$P ${args}; $P due ${args}`, { LC_ALL: 'C', LANG: 'C' });
  it.each(['tr_TR.UTF-8', 'de_DE.UTF-8', 'ar_EG.UTF-8', 'th_TH.UTF-8', 'C', 'no-such'])(
    '%s changes nothing',
    (name) => {
      // Set for the program only: bash warns about a locale that is not installed.
      const set = `env LC_ALL=${name} LANG=${name} LANGUAGE=${name}`;
      const run = shell(`${set} $P ${args}; ${set} $P due ${args}`);
      expect(run.stdout).toBe(plain.stdout);
      expect(run.stdout.length).toBeGreaterThan(1000);
      expect(run.stderr).toBe('');
    },
  );
});

describe('the terminal', () => {
  it.each([40, 80, 200])('wraps every line that has spaces at %d columns', async (columns) => {
    for (const args of [
      [TICKETS],
      ['templates/examples/registrations.xlsx'],
      ['due', TICKETS],
      ['explain', 'ticket/too-late'],
    ]) {
      const day = args[0] === 'explain' ? [] : ['--as-of', AS_OF];
      const { stdout } = await runCli([...args, ...day], { columns });
      const long = stdout.split('\n').filter((line) => line.length > columns && line.trim().includes(' '));
      expect(long, args.join(' ')).toEqual([]);
      expect(stdout.length).toBeGreaterThan(100);
    }
  });

  it.each([
    ['none', { TERM: undefined }],
    ['dumb', { TERM: 'dumb' }],
  ])('TERM %s: no escape code, and nothing else changes', (_, env) => {
    const run = shell(`$P ${TICKETS} --as-of ${AS_OF}`, env);
    expect(run.stdout).toBe(shell(`$P ${TICKETS} --as-of ${AS_OF}`, { TERM: 'xterm-256color' }).stdout);
    expect(run.stdout).not.toContain('\u001b');
    expect(run.status).toBe(1);
  });
});

describe('standard streams', () => {
  const big = join(home, 'big.csv');
  const { fields } = getDictionary('ticket');
  const row = fields.map(({ name }) =>
    name === 'rin' ? '1' : VALID_TICKET[name as keyof typeof VALID_TICKET],
  );
  writeCsv(big, [fields.map(({ header }) => header), ...Array.from({ length: 3000 }, () => row)]);
  const check = `$P ${big} --as-of ${AS_OF} --max-findings 99999`;

  it.each(FORMAT_NAMES)(
    '%s does not hang or print a stack trace if the reader stops after a line',
    (format) => {
      const run = shell(`${check} --format ${format} | head -1 | wc -c`);
      expect(run.stderr).toBe('');
      expect(run.status).toBe(1);
      expect(Number(run.stdout)).toBeGreaterThan(0);
    },
  );

  it('pass everything to a slow reader of a pipe', () => {
    const whole = shell(`${check} --format json > ${join(home, 'whole.json')}`);
    expect(whole.status).toBe(1);
    const run = shell(`${check} --format json | (sleep 1; cat) > ${join(home, 'piped.json')}`);
    expect(run.status).toBe(1);
    const [piped, written] = ['piped', 'whole'].map((name) =>
      readFileSync(join(home, `${name}.json`), 'utf8'),
    );
    expect(piped?.length).toBeGreaterThan(65_536 * 4);
    expect(piped === written).toBe(true);
  });

  it.each<[string, string, number]>([
    ['standard input closed', `$P ${DRAFT} --as-of ${AS_OF} <&-`, 1],
    ['standard input closed, and asked for', `$P - --kind ticket --input-format json <&-`, 2],
    ['standard input empty, and asked for', `$P - --kind ticket --input-format json < /dev/null`, 2],
    ['standard output closed', `$P ${DRAFT} --as-of ${AS_OF} >&-`, 1],
    ['standard error closed', `$P ${DRAFT} --as-of ${AS_OF} 2>&-`, 1],
    ['standard error closed, and an error', '$P no-such.csv 2>&-', 2],
    ['both closed, and an error', '$P no-such.csv >&- 2>&-', 2],
    ['a reader of --help that goes at once', '$P --help | true', 0],
    ['a reader of rules that goes at once', '$P rules --json | true', 0],
    ['a reader of errors that goes at once', '$P no-such.csv 2>&1 >/dev/null | true', 2],
  ])('end without a stack trace: %s', (_, line, status) => {
    const run = shell(line);
    expect(run.status, run.stderr).toBe(status);
    expect(run.stderr).not.toMatch(/^\s+at |EPIPE|EBADF|Error/m);
    expect(run.stderr.split('\n').length).toBeLessThan(3);
  });

  it('report a full disk behind standard output', () => {
    const run = shell(`${check} --format json > /dev/full`);
    expect(run).toMatchObject({
      status: 2,
      stderr: 'portal-check: standard output: The disk is full. Make room on it. Not all was written.\n',
    });
  });
});

/** One line without control characters. */
const ONE_LINE = /^portal-check: \P{Cc}+\n$/u;

describe('paths', () => {
  const long = join(home, 'x'.repeat(120), 'y'.repeat(120), 'z'.repeat(120));
  mkdirSync(long, { recursive: true });
  const NAMES: readonly [string, string][] = [
    ['blanks', join(home, ' two  blanks ')],
    ['letters of other scripts', join(home, 'Überprüfung 検査 проверка 🧾')],
    ['letters in two parts', join(home, 'cafe\u0301')],
    ['300 characters and more', long],
    ['signs of a shell', join(home, '$HOME `x` \'q\' "d" & ; # %20 %PATH%')],
    ['a leading dash', join(home, '-dash')],
    ['brackets', join(home, '[a] {b} (c) *')],
  ];
  it.each(NAMES)('with %s are read, written to and named in every format', async (_, folder) => {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'draft of a ticket.json');
    copyFileSync(join(ROOT, DRAFT), path);
    const outputs = [
      '--report',
      join(folder, 'report.html'),
      '--report',
      join(folder, 'report.xlsx'),
      '--out',
      join(folder, 'ready'),
    ];
    const { status, stderr } = await runCli([path, '--as-of', AS_OF, ...outputs]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual([
      'draft of a ticket.json',
      'ready',
      'report.html',
      'report.xlsx',
    ]);
    for (const format of FORMAT_NAMES) {
      expect(await runCli([path, '--as-of', AS_OF, '--format', format])).toMatchObject({
        status: 1,
        stderr: '',
      });
    }
    const sarif = await runCli([path, '--as-of', AS_OF, '--format', 'sarif']);
    const [, uri = ''] = /"uri":"([^"]*)"/.exec(sarif.stdout) ?? [];
    expect(decodeURIComponent(new URL(uri).pathname)).toBe(path);
    const json = await runCli([path, '--as-of', AS_OF, '--format', 'json']);
    expect((JSON.parse(json.stdout) as { files: { file: string }[] }).files[0]?.file).toBe(path);
  });

  it('may be relative, or begin with a dash after --', () => {
    const folder = join(home, 'relative');
    mkdirSync(join(folder, 'sub'), { recursive: true });
    for (const name of ['-draft.json', '--out.json', 'sub/draft.json'])
      copyFileSync(join(ROOT, DRAFT), join(folder, name));
    const line = `cd ${folder} && $P --as-of ${AS_OF} --format csv -- -draft.json --out.json ./sub/../sub/draft.json`;
    const run = shell(line);
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: '' });
    for (const name of ['-draft.json', '--out.json', './sub/../sub/draft.json'])
      expect(run.stdout).toContain(name);
  });

  it('are refused in one line if too long or with a line break', async () => {
    for (const name of [`${'n'.repeat(300)}.csv`, 'a\nb.csv', 'a\u001b[31mb.csv']) {
      const run = await runCli([join(home, name)]);
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
      expect(run.stderr).toMatch(ONE_LINE);
      const read = ['--layout', '--config', '--roster', '--history', '--baseline'];
      // Output files may have a line break in their name, but not be too long.
      for (const option of name.startsWith('nnn') ? [...read, '--out', '--report'] : read) {
        const other = await runCli([
          DRAFT,
          option,
          join(home, option === '--report' ? name.replace('csv', 'json') : name, name),
        ]);
        expect(other.status, option).toBe(2);
        expect(other.stderr, option).toMatch(ONE_LINE);
      }
    }
  });
});
