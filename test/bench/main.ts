import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRegistrationsCsv, makeRegistrationsXlsx, makeTicketsCsv, makeTicketsNdjson } from './data.ts';
import { measureGrowth } from './growth.ts';
import { measureLarge } from './large.ts';
import { say } from './measure.ts';
import { measurePackage } from './package.ts';
import { measurePage } from './page.ts';
import { measurePeer } from './peer.ts';
import { measureImport } from './remittances.ts';
import { keepResults, showResults } from './results.ts';
import { measureRules } from './rules.ts';
import { measureSeveral } from './several.ts';
import { measureStart } from './start.ts';
import type { Line } from './table.ts';

const WHOLE = { tickets: 1_000_000, registrations: 100_000, perFile: 100_000, runs: 3 };
const QUICK = { tickets: 10_000, registrations: 1000, perFile: 8_000, runs: 1 };
const STARTS = 25;
const CLAIMS = 275_000;

/**
 * `npm run bench -- <name>`; without a name, everything that docs/SPEED.md quotes, but for the peer: that is measured with
 * `npm run bench -- all <path>`.
 */
const BENCHES: Readonly<Record<string, (folder: string, args: string[]) => unknown>> = {
  all: measureAll,
  quick: async (folder) => {
    show([
      ...(await measureStart(folder, 3)),
      ...(await measureLarge(folder, QUICK)),
      measurePackage(folder),
    ]);
    say(await measureRules(folder, QUICK.tickets));
  },
  start: async (folder) => show(await measureStart(folder, STARTS)),
  several: async (folder) => show([await measureSeveral(folder, WHOLE.perFile, WHOLE.runs)]),
  large: async (folder) => show(await measureLarge(folder, WHOLE)),
  import: async (folder, [claims = String(CLAIMS)]) =>
    show(await measureImport(folder, Number(claims), WHOLE.runs)),
  page: async (folder) => show(await measurePage(folder, 3)),
  package: (folder) => show([measurePackage(folder)]),
  growth: async (folder) => say(await measureGrowth(folder, WHOLE.runs)),
  rules: async (folder) => say(await measureRules(folder, 100_000)),
  peer: async (folder, [path = '']) => show(await measurePeer(folder, path)),
  data: async (_, [folder = '.', tickets = '1000000', registrations = '100000']) => {
    await makeTicketsCsv(folder, Number(tickets));
    await makeTicketsNdjson(folder, Number(tickets));
    await makeRegistrationsCsv(folder, Number(registrations));
    await makeRegistrationsXlsx(folder, Number(registrations));
  },
};

async function measureAll(folder: string, [peer = '']: string[]): Promise<void> {
  const lines = [
    ...(await measureStart(folder, STARTS)),
    ...(await measureLarge(folder, WHOLE)),
    ...(await measureImport(folder, CLAIMS, WHOLE.runs)),
    ...(await measurePage(folder, 3)),
    ...(peer === '' ? [] : await measurePeer(folder, peer)),
    measurePackage(folder),
  ];
  keepResults(lines);
  show(lines);
  say(await measureGrowth(folder, WHOLE.runs));
  say(await measureRules(folder, 100_000));
}

function show(lines: Line[]): void {
  say(`\n${showResults(lines)}\n`);
}

const [name = 'all', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) throw new Error(`no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'portal-check-bench-'));
try {
  await bench(folder, args);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
