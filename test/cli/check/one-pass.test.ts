import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OnePass } from '../../../src/app/clean/one-pass.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { getTemplateFields } from '../../../src/core/fields/template.ts';
import { testFolders, writeCsv } from '../../support/out-files.ts';
import { AS_OF, VALID_TICKET } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';
import { type Run, runCli } from '../../support/run-cli.ts';
import { findScenario, SCENARIO_NAMES } from '../../support/scenario.ts';

const fresh = testFolders();

// Workbooks hold the time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T18:00:00Z') }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const fields = getTemplateFields(getDictionary('ticket'));
const HEADER = fields.map(({ header }) => header);
const rowOf = (cells: Readonly<Record<string, string>>) =>
  fields.map(({ name }) => cells[name] ?? (VALID_TICKET as Readonly<Record<string, string>>)[name] ?? '');

/** What a run prints and writes. */
interface Outcome extends Run {
  files: Record<string, string>;
}

async function runOnce(file: string, folder: string): Promise<Outcome> {
  const out = join(folder, 'out');
  const run = await runCli([file, '--as-of', AS_OF, '--out', out, '--report', join(folder, 'report.json')]);
  const names = run.status === 2 ? [] : readdirSync(out);
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name), 'latin1')]));
  if (run.status !== 2) files.report = readFileSync(join(folder, 'report.json'), 'utf8');
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  return { ...run, files };
}

/** Runs a check in one pass and in two; returns whether one pass has sufficed. */
async function runBothWays(file: string): Promise<boolean> {
  const folder = fresh();
  const finish = vi.spyOn(OnePass.prototype, 'finish');
  const one = await runOnce(file, folder);
  const written = await finish.mock.results[0]?.value;
  finish.mockImplementation(async function (this: OnePass<never>) {
    await this.abandon();
    return undefined;
  });
  expect(await runOnce(file, folder)).toEqual(one);
  return written !== undefined;
}

const isInput = (name: string) => /\.(?:csv|tsv|xlsx|json|ndjson)$/.test(name) && name !== 'run.json';
const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter(isInput)
    .map((name) => join(folder, name));
const FILES = [`${ROOT}templates/examples/`, ...SCENARIO_NAMES.map(findScenario)].flatMap(filesIn);

describe('clean files, what is printed, and the report are the same in one pass and in two', () => {
  it.each(FILES.map((file) => [file.slice(ROOT.length), file]))('%s', async (name, file) => {
    const hasSufficed = await runBothWays(file);
    if (name === 'templates/examples/tickets.csv') expect(hasSufficed).toBe(true);
  });
});

describe('a run that fails after it has written rows leaves nothing', () => {
  const rows = Array.from({ length: 600 }, (_, i) => rowOf({ claimNumber: `MADEUP-${i}` }));

  async function fail(path: string, ...more: string[]): Promise<string> {
    const folder = join(path, '..');
    const started = vi.spyOn(OnePass.prototype, 'abandon');
    const run = await runCli([path, '--as-of', AS_OF, '--out', join(folder, 'out'), ...more]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(started).toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual(['in.csv']);
    return run.stderr;
  }

  it('if a later row cannot be read', async () => {
    const path = writeCsv(join(fresh(), 'in.csv'), [HEADER, ...rows, ['x'.repeat(32_768)]]);
    expect(await fail(path)).toMatch(/row 602: One cell has more than 32,767 characters/);
  });

  it('if an option names a column that is not there', async () => {
    const path = writeCsv(join(fresh(), 'in.csv'), [HEADER, ...rows]);
    expect(await fail(path, '--map', 'Own=rin')).toMatch(/Own/);
  });

  it('if tickets are to be split', async () => {
    const path = writeCsv(join(fresh(), 'in.csv'), [HEADER, ...rows]);
    expect(await fail(path, '--max-individuals=9')).toMatch(/Only registrations can be split/);
  });
});
