import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, REPORT_EXTENSIONS } from '../src/report/formats.ts';
import { BIN } from './support/bin.ts';
import { testFolder, writeCsv } from './support/out-files.ts';
import { VALID_TICKET } from './support/rows.ts';
import { ROOT } from './support/rule-files.ts';

// Runs every command with the network forbidden (npm run build first).

const home = testFolder();
const LOG = join(home, 'tried.txt');
const PRELOAD = join(ROOT, 'test/support/no-network.cjs');
const EXAMPLES = join(ROOT, 'templates/examples');
const PEOPLE = join(EXAMPLES, 'registrations.xlsx');
const TICKETS = join(EXAMPLES, 'tickets.csv');
const DRAFT = join(EXAMPLES, 'draft.json');
const DAY = ['--as-of', '2026-11-24'];

const last = join(home, 'last.json');
/** Large enough to be checked in parallel, one thread per file. */
const LARGE = ['one.csv', 'two.csv'].map((name) =>
  writeCsv(join(home, name), [
    Object.keys(VALID_TICKET),
    ...Array.from({ length: 300 }, () =>
      Object.values({ ...VALID_TICKET, rin: '1', description: 'made up '.repeat(4_000) }),
    ),
  ]),
);
const COMMANDS: readonly [string, string[], number][] = [
  ['a check of registrations', [PEOPLE, ...DAY], 1],
  ['registrations, with --out', ['registrations', PEOPLE, ...DAY, '--out', join(home, 'people')], 1],
  ['a check of tickets', [TICKETS, ...DAY], 1],
  ['ticket, with --out', ['ticket', DRAFT, ...DAY, '--out', join(home, 'drafts')], 1],
  ['several large files at once', [...LARGE, ...DAY], 1],
  [
    'every report',
    [
      TICKETS,
      ...DAY,
      ...REPORT_EXTENSIONS.flatMap((extension) => ['--report', join(home, `r${extension}`)]),
      '--report',
      last,
    ],
    1,
  ],
  ...FORMAT_NAMES.map((format): [string, string[], number] => [
    format,
    [TICKETS, ...DAY, '--format', format],
    1,
  ]),
  [
    'roster, history and baseline',
    [TICKETS, ...DAY, '--roster', PEOPLE, '--history', DRAFT, '--baseline', last],
    0,
  ],
  ['--show-values', [TICKETS, ...DAY, '--show-values=always'], 1],
  ['--print-config', ['--print-config', ...DAY], 0],
  ['due', ['due', TICKETS, ...DAY], 1],
  ['calendar', ['calendar', TICKETS, ...DAY], 0],
  ['window', ['window', '10/10/2026', ...DAY, '--mco', 'Meridian'], 0],
  ['rules', ['rules', '--json'], 0],
  ['explain', ['explain', 'ticket/too-late'], 0],
  ['schema', ['schema', 'config'], 0],
  ['template', ['template', 'registrations', join(home, 'blank.xlsx')], 0],
  ['template of a draft', ['template', 'ticket', join(home, 'blank.json')], 0],
  ['layout learn', ['layout', 'learn', join(ROOT, 'test/fixtures/official/title-rows.xlsx')], 0],
  ['completion', ['completion', 'bash'], 0],
  ['complete', ['complete', '--', 'explain', ''], 0],
  ['--help', ['--help'], 0],
  ['--version', ['--version'], 0],
  ['an error', ['no-such-file.csv'], 2],
];

/** If the system allows it, the process has no network at all; the preloaded script works anywhere and logs attempts. */
const canUnshare = spawnSync('unshare', ['-rn', 'true']).status === 0;
const [START, FIRST] = canUnshare ? ['unshare', ['-rn', process.execPath]] : [process.execPath, []];

describe(`with the network forbidden${canUnshare ? ', and none there' : ''}`, () => {
  it.each(COMMANDS)('%s works', (_, args, status) => {
    const env = { ...process.env, CI: '', NETWORK_LOG: LOG };
    const options = { env, cwd: home, encoding: 'utf8' } as const;
    const run = spawnSync(START, [...FIRST, '--require', PRELOAD, BIN, ...args], options);
    expect({ status: run.status, network: run.stderr.includes('network') }, run.stderr).toEqual({
      status,
      network: false,
    });
    expect(existsSync(LOG) ? readFileSync(LOG, 'utf8') : '').toBe('');
  });
});

const PROBES: readonly [string, string][] = [
  ['net.connect', "(await import('node:net')).connect(9, '127.0.0.1')"],
  ['net.Socket', "new (await import('node:net')).Socket().connect(9)"],
  ['tls.connect', "(await import('node:tls')).connect(9)"],
  ['http.get', "(await import('node:http')).get('http://127.0.0.1:9')"],
  ['https.request', "(await import('node:https')).request('https://127.0.0.1:9')"],
  ['http2.connect', "(await import('node:http2')).connect('http://127.0.0.1:9')"],
  ['dgram.createSocket', "(await import('node:dgram')).createSocket('udp4')"],
  ['dns.lookup', "(await import('node:dns')).lookup('localhost', () => {})"],
  ['dns/promises.resolve', "await (await import('node:dns/promises')).resolve('localhost')"],
  ['fetch', "await fetch('http://127.0.0.1:9')"],
  ['WebSocket', "new WebSocket('ws://127.0.0.1:9')"],
];

describe('the preloaded script', () => {
  it.each(PROBES)('forbids %s', (name, code) => {
    const path = join(home, 'probe.mjs');
    writeFileSync(path, code);
    const { status, stderr } = spawnSync(process.execPath, ['--require', PRELOAD, path], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`the network is forbidden: ${name}`);
  });
});

it('imports no network module in any chunk', () => {
  const chunks = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
  const imported = chunks.flatMap((name) => {
    const text = readFileSync(join(ROOT, 'dist', name), 'utf8');
    return (
      text.match(
        /(?:from|import|require)\s*\(?\s*["'`](?:node:)?(?:net|tls|https?|http2|dgram|dns)(?:\/promises)?["'`]/g,
      ) ?? []
    );
  });
  expect(chunks.length).toBeGreaterThan(3);
  expect(imported).toEqual([]);
});
