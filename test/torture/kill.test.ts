import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { REPORT_EXTENSIONS } from '../../src/report/formats.ts';
import { runBin } from '../support/bin.ts';
import { manifestIn, sheetJsCells, testFolder, writeCsv } from '../support/out-files.ts';
import { VALID_REGISTRATION, VALID_TICKET } from '../support/rows.ts';

// kill -9 at random moments: every target file must be complete, either old or new (npm run build first).

const KILLS = Number(process.env.KILLS ?? 50);
/** Leftovers are counted after every kill; the next run, which removes them, is made once for this many kills. */
const KILLS_PER_RUN = 5;
const OLD = '2026-11-24';
const NEW = '2026-12-01';

const home = testFolder();
const figures: string[] = [];
afterAll(() => process.stdout.write(`${figures.join('\n')}\n`));

/** Random numbers that are the same in every run: mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function input(folder: string, kind: Kind, rows: number): string {
  const { fields } = getDictionary(kind);
  const cells: Readonly<Record<string, string>> = kind === 'ticket' ? VALID_TICKET : VALID_REGISTRATION;
  const row = (i: number) =>
    fields.map(({ name }) => {
      if (name === 'claimNumber' || name === 'trackingNumber') return `MADEUP-${name.charAt(0)}${i}`;
      if (name === 'category') return i % 3 ? `reason ${i}` : 'underpayment';
      if (name === 'disputeFiledOn') return i % 2 ? '2026-10-28' : '2026-10-10';
      return name === 'email'
        ? `person.${i}@clinic.example`
        : i % 7 === 0 && name === 'npi'
          ? '1'
          : (cells[name] ?? '');
    });
  const path = join(folder, `${kind}.csv`);
  return writeCsv(path, [
    fields.map(({ header }) => header),
    ...Array.from({ length: rows }, (_, i) => row(i)),
  ]);
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const staged = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.portal-check'));

/** A hash of the contents: of the bytes, or for a workbook, which contains its creation time, of the cells. */
function contentOf(path: string): string {
  // The hashes of workbooks depend on that time, too.
  if (path.endsWith('manifest.json'))
    return readFileSync(path, 'utf8').replaceAll(/(\.xlsx","records":\d+,"sha256":)"\w+"/g, '$1');
  if (!path.endsWith('.xlsx')) return hashOf(path);
  const cells = sheetJsCells(path).map((row) => row.map((cell) => cell?.v ?? null));
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex');
}

interface Scenario {
  kind: Kind;
  rows: number;
  /** The arguments of an earlier run that fills the folder; empty for none. */
  before: (folder: string, input: string) => string[];
  args: (folder: string, input: string) => string[];
  /** The written files, relative to the folder. */
  targets: readonly string[];
  /** Folders with temporary files. */
  staging: readonly string[];
}

const reports = REPORT_EXTENSIONS.map((extension) => `report${extension}`);
const reportArgs = (folder: string) => reports.flatMap((name) => ['--report', join(folder, name)]);
const ticketSet = [
  'tickets.clean.csv',
  'tickets.held.csv',
  'claim-issues.meridian-health-plan-of-illinois.1.xlsx',
  'READ ME.txt',
  'manifest.json',
];
const peopleSet = ['registrations.clean.xlsx', 'registrations.held.xlsx', 'READ ME.txt', 'manifest.json'];

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a new folder': {
    kind: 'ticket',
    rows: 150,
    before: () => [],
    args: (folder, file) => [file, '--out', join(folder, 'a', 'ready')],
    targets: ticketSet.map((name) => join('a', 'ready', name)),
    staging: ['.', 'a'],
  },
  'an existing folder, with --force': {
    kind: 'ticket',
    rows: 150,
    before: (folder, file) => [file, '--out', join(folder, 'ready')],
    args: (folder, file) => [file, '--out', join(folder, 'ready'), '--force'],
    targets: ticketSet.map((name) => join('ready', name)),
    staging: ['.', 'ready'],
  },
  'workbooks, and a report beside them': {
    kind: 'registration',
    rows: 100,
    before: (folder, file) => [file, '--out', join(folder, 'ready'), '--report', join(folder, 'report.md')],
    args: (folder, file) => [
      file,
      '--out',
      join(folder, 'ready'),
      '--force',
      '--no-fix',
      '--report',
      join(folder, 'report.md'),
    ],
    targets: [...peopleSet.map((name) => join('ready', name)), 'report.md'],
    staging: ['.', 'ready'],
  },
  'reports of every kind': {
    kind: 'ticket',
    rows: 60,
    before: (folder, file) => [file, ...reportArgs(folder)],
    args: (folder, file) => [file, ...reportArgs(folder)],
    targets: reports,
    staging: ['.'],
  },
};

describe.each(Object.entries(SCENARIOS))('%s', (name, { kind, rows, before, args, targets, staging }) => {
  it(`stays complete after ${KILLS} kills, and the next run removes temporary files`, {
    timeout: 600_000,
  }, async () => {
    const folder = join(home, name.replaceAll(/\W+/g, '-'));
    mkdirSync(folder);
    const file = input(home, kind, rows);
    const original = { hash: hashOf(file), changed: statSync(file).mtimeMs };
    const run = (asOf: string, runArgs: string[], onStart?: Parameters<typeof runBin>[1]) =>
      runBin([...runArgs, '--as-of', asOf, '--quiet', '--fail-on', 'never'], onStart);
    const contents = () =>
      targets.map((target) => (existsSync(join(folder, target)) ? contentOf(join(folder, target)) : 'none'));

    // The old contents, the new contents, and the duration of a run.
    const fresh = before(folder, file);
    if (fresh.length > 0) expect(await run(OLD, fresh)).toMatchObject({ status: 0, stderr: '' });
    const old = contents();
    cpSync(folder, `${folder}.old`, { recursive: true });
    const restore = () => {
      rmSync(folder, { recursive: true });
      cpSync(`${folder}.old`, folder, { recursive: true });
    };
    const started = performance.now();
    expect(await run(NEW, args(folder, file))).toMatchObject({ status: 0, stderr: '' });
    let duration = performance.now() - started;
    const next = contents();
    expect(next).not.toContain('none');
    expect(next.filter((content, at) => content !== old[at]).length).toBeGreaterThan(targets.length / 2);
    const waitForStaging = async (): Promise<void> => {
      const stop = performance.now() + 3 * duration;
      while (
        performance.now() < stop &&
        staging.every((name) => !existsSync(join(folder, name)) || staged(join(folder, name)).length === 0)
      )
        await sleep(1);
    };
    restore();

    const random = dice(20_261_124 + rows);
    const counts = { killed: 0, left: 0, changed: 0 };
    for (let i = 1; counts.killed < KILLS && i <= 3 * KILLS; i += 1) {
      const began = performance.now();
      // Every second kill happens during the writing, which is short.
      const whileWriting = i % 2 === 0;
      const moment = random() * duration * (whileWriting ? 0.5 : 1.1);
      const { signal } = await run(NEW, args(folder, file), {
        onStart: async (child) => {
          if (whileWriting) await waitForStaging();
          await sleep(moment);
          child.kill('SIGKILL');
        },
      });
      if (signal === 'SIGKILL') counts.killed += 1;
      // The run ended before the kill: it takes less time than assumed.
      else duration = Math.min(duration, performance.now() - began);
      const now = contents();
      const torn = targets.filter((_, at) => now[at] !== old[at] && now[at] !== next[at]);
      expect(torn, `kill ${i}`).toEqual([]);
      if (now.some((content, at) => content !== old[at])) counts.changed += 1;
      expect({ hash: hashOf(file), changed: statSync(file).mtimeMs }).toEqual(original);
      const folders = staging.map((name) => join(folder, name)).filter((path) => existsSync(path));
      if (folders.some((path) => staged(path).length > 0)) counts.left += 1;
      const set = join(folder, targets.at(-1) ?? '', '..');
      const manifest = targets.find((target) => target.endsWith('manifest.json'));
      if (
        manifest &&
        existsSync(join(folder, manifest)) &&
        now[targets.indexOf(manifest)] === next[targets.indexOf(manifest)]
      ) {
        const home = join(folder, manifest, '..');
        for (const { file: target, sha256 } of manifestIn(home).files)
          expect(hashOf(join(home, target)), `${set} ${target}`).toBe(sha256);
      }
      if (i % KILLS_PER_RUN === 0) {
        // After a kill between two files, the next run must repair the set.
        const nextArgs = args(folder, file);
        const again = await run(
          NEW,
          nextArgs.includes('--force') || !nextArgs.includes('--out') ? nextArgs : [...nextArgs, '--force'],
        );
        expect(again.status, again.stderr).toBe(0);
        expect(contents()).toEqual(next);
        for (const path of folders) expect(staged(path), `after kill ${i}`).toEqual([]);
        expect(staged(folder)).toEqual([]);
        restore();
      } else if (now.some((content, at) => content !== old[at])) {
        // Temporary files stay for the next run.
        for (const target of targets) rmSync(join(folder, target), { force: true });
        if (fresh.length === 0) rmSync(join(folder, 'a'), { recursive: true, force: true });
        cpSync(`${folder}.old`, folder, { recursive: true });
      }
    }
    figures.push(
      `${name}: ${counts.killed} kills over ${Math.round(duration)} ms, ${counts.left} with something left, ${counts.changed} after a target had changed`,
    );
    expect(counts.killed).toBe(KILLS);
    expect(counts.left).toBeGreaterThan(0);
  });
});
