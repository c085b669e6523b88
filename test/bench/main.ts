import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRegistrationsXlsx, makeTicketsCsv, makeTicketsNdjson } from './data.ts';
import { measureGrowth } from './growth.ts';
import { measureLarge } from './large.ts';
import { say } from './measure.ts';
import { measurePackage } from './package.ts';
import { measurePage } from './page.ts';
import { measurePeer } from './peer.ts';
import { measureImport } from './remittances.ts';
import { measureRules } from './rules.ts';
import { measureSeveral } from './several.ts';
import { measureStart } from './start.ts';
import { type Line, tableOf } from './table.ts';

const RESULTS = 'test/bench/results.md';
const WHOLE = { tickets: 1_000_000, registrations: 100_000, perFile: 100_000, times: 5 };
const QUICK = { tickets: 10_000, registrations: 1000, perFile: 8_000, times: 1 };
const STARTS = 25;

/** `npm run bench -- <name>`; without a name, everything that docs/SPEED.md quotes. */
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
  several: async (folder) => show(await measureSeveral(folder, WHOLE.perFile, WHOLE.times)),
  large: async (folder) => show(await measureLarge(folder, WHOLE)),
  import: async (folder, [claims = '275000']) =>
    show(await measureImport(folder, Number(claims), WHOLE.times)),
  page: async (folder) => show(await measurePage(folder, 3)),
  package: (folder) => show([measurePackage(folder)]),
  growth: async (folder) => say(await measureGrowth(folder, WHOLE.times)),
  rules: async (folder) => say(await measureRules(folder, 100_000)),
  peer: async (folder, [path = '']) => say(await measurePeer(folder, path)),
  data: async (_, [folder = '.', tickets = '1000000', registrations = '100000']) => {
    await makeTicketsCsv(folder, Number(tickets));
    await makeTicketsNdjson(folder, Number(tickets));
    await makeRegistrationsXlsx(folder, Number(registrations));
  },
};

async function measureAll(folder: string): Promise<void> {
  const lines = [
    ...(await measureStart(folder, STARTS)),
    ...(await measureLarge(folder, WHOLE)),
    measurePackage(folder),
  ];
  writeFileSync(RESULTS, tableOf(lines, new Date()));
  show(lines);
  say(await measureGrowth(folder, WHOLE.times));
  say(await measureRules(folder, 100_000));
}

function show(lines: readonly Line[]): void {
  say(`\n${tableOf(lines, new Date())}\n`);
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
