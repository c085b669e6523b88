import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testFolder } from '../../support/out-files.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();
const newFolder = () => mkdtempSync(join(folder, 'here-'));

afterEach(() => {
  vi.restoreAllMocks();
});

const HINT =
  'portal-check: An editor helps you fill it in if it has the schema: portal-check schema ticket --output ticket.schema.json\n';

describe('portal-check template', () => {
  it.each([
    ['registrations', 'registrations.xlsx', ''],
    ['claim-issues', 'claim-issues.xlsx', ''],
    ['tickets', 'tickets.xlsx', ''],
    ['ticket', 'ticket.json', HINT],
    ['ticket', 'ticket.csv', ''],
  ])('%s writes the file and reports it', async (name, file, hint) => {
    const path = join(newFolder(), file);
    const run = await runCli(['template', name, path]);
    expect(run).toEqual({ status: 0, stdout: '', stderr: `portal-check: Wrote ${path}.\n${hint}` });
    expect(readFileSync(path).length).toBeGreaterThan(500);
  });
  it('writes to the current folder under the default name', async () => {
    const here = newFolder();
    const before = process.cwd();
    // Vitest's threads cannot change folders.
    vi.spyOn(process, 'cwd').mockReturnValue(here);
    const run = await runCli(['template', 'tickets', '--force']).finally(() => vi.restoreAllMocks());
    expect(process.cwd()).toBe(before);
    expect(run).toEqual({ status: 0, stdout: '', stderr: 'portal-check: Wrote tickets.xlsx.\n' });
    expect(readFileSync(join(here, 'tickets.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });
  it('replaces no file without --force', async () => {
    const path = join(newFolder(), 'tickets.csv');
    writeFileSync(path, 'mine');
    const refused = await runCli(['template', 'tickets', path]);
    expect(refused).toEqual({
      status: 2,
      stdout: '',
      stderr: `portal-check: ${path}: This file already exists. Add --force to replace it, or name another file.\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await runCli(['template', 'tickets', path, '--force'])).status).toBe(0);
    expect(readFileSync(path)).toEqual(readFileSync(`${ROOT}templates/tickets.csv`));
  });
  it('takes the file as --output, too, and follows its ending', async () => {
    const path = join(newFolder(), 'mine.csv');
    const args = ['template', 'tickets', '--output', path];
    expect(await runCli(args)).toEqual({ status: 0, stdout: '', stderr: `portal-check: Wrote ${path}.\n` });
    expect(readFileSync(path)).toEqual(readFileSync(`${ROOT}templates/tickets.csv`));
    expect((await runCli(args)).stderr).toContain('This file already exists. Add --force to replace it');
    expect((await runCli([...args, '--force'])).status).toBe(0);
  });
  it.each([
    ['ticket', 'one.xlsx'],
    ['tickets', 'tickets.xlsx'],
    ['registrations', 'people.csv'],
    ['claim-issues', 'ISSUES.CSV'],
  ])('%s can be %s', async (name, file) => {
    const path = join(newFolder(), file);
    expect((await runCli(['template', name, path])).status).toBe(0);
    const check = await runCli([path, '--as-of', '2026-11-24']);
    expect([check.status, check.stderr]).toEqual([
      2,
      `portal-check: ${path}: There is only the example row below the headings in row 1. Add at least one row.\n`,
    ]);
  });
  it.each([
    [['template', 'ticket', 'a.txt'], 'a.txt: A ticket needs a file that ends in .json, .xlsx or .csv.'],
    [['template', 'tickets', 'a.csv', '--output', 'b.csv'], 'template: Name a.csv or --output, not both.'],
    [['template', 'tickets', 'a.json'], 'a.json: Tickets need a file that ends in .xlsx or .csv.'],
    [['template', 'tickets', 'none/a.csv'], 'template none/a.csv: There is no such folder. Make it first.'],
    [['template', 'people'], 'There is no "people". Choose registrations,'],
    [['template'], 'The name is missing. Type it after the command.'],
  ])('%j is exit 2', async (argv, expected) => {
    const here = newFolder();
    vi.spyOn(process, 'cwd').mockReturnValue(here);
    const run = await runCli(argv).finally(() => vi.restoreAllMocks());
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(expected);
    expect(readdirSync(here)).toEqual([]);
  });
});
