import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listProtectedPaths } from '../../src/cli/protected-paths.ts';
import { testFolder } from '../support/out-files.ts';
import { ROOT } from '../support/rule-files.ts';
import { runCli } from '../support/run-cli.ts';

const folder = testFolder();

it('lists the files that a check reads besides its inputs', async () => {
  const flags = { config: 'c.json', layout: 'l.json', roster: 'r.csv', history: ['none.csv'] };
  expect(await listProtectedPaths(flags)).toEqual(['c.json', 'l.json', 'r.csv', 'none.csv']);
  expect(await listProtectedPaths({})).toEqual([]);
});
it('lists the files of tickets that a report in the history is about', async () => {
  const draft = join(folder, 'draft.json');
  writeFileSync(draft, '{"rin": "1"}');
  const report = join(folder, 'report.json');
  const { stdout } = await runCli([draft, '--format', 'json', '--as-of', '2026-11-24']);
  writeFileSync(report, stdout);
  expect(await listProtectedPaths({ history: [report] })).toEqual([report, draft]);
});

describe('neither the settings nor what they name is replaced', () => {
  const config = join(folder, 'office.json');
  const layout = join(folder, 'layout.json');
  const workbook = join(folder, 'official.xlsx');
  const draft = join(folder, 'tickets.csv');
  writeFileSync(workbook, 'made up');
  writeFileSync(draft, 'MCO,RIN,MCO Dispute Date\nMolina,100200301,10/15/2026\n');
  const columns = [{ header: 'Email', field: 'email' }];
  writeFileSync(layout, JSON.stringify({ workbook: 'official.xlsx', columns }));
  writeFileSync(config, JSON.stringify({ layout: 'layout.json' }));
  // A calendar is only written to a file of that name.
  const calendarSettings = join(folder, 'office.ics');
  writeFileSync(calendarSettings, '{}');

  it('lists the workbook of the layout, and a layout that cannot be read by its path alone', async () => {
    expect(await listProtectedPaths({ layout })).toEqual([layout, workbook]);
    expect(await listProtectedPaths({ layout: draft })).toEqual([draft]);
  });

  it.each([
    ['calendar', [draft], calendarSettings],
    ['due', [draft], workbook],
    ['import', [join(ROOT, 'templates/examples/remittance.835')], workbook],
  ])('by %s', async (command, args, path) => {
    const before = readFileSync(path, 'utf8');
    const settings = path === calendarSettings ? path : config;
    const output = ['--output', path, '--force', '--as-of', '2026-11-24', '--config', settings];
    const { status, stderr } = await runCli([command, ...args, ...output]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('so it is never replaced')]);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('by show', async () => {
    const page = join(folder, 'roster.html');
    writeFileSync(page, 'Medicaid ID\n111222333001\n');
    const office = join(folder, 'with-roster.json');
    writeFileSync(office, JSON.stringify({ roster: 'roster.html' }));
    const output = ['--output', page, '--force', '--as-of', '2026-11-24', '--config', office];
    const { status, stderr } = await runCli(['show', draft, ...output]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('so it is never replaced')]);
    expect(readFileSync(page, 'utf8')).toContain('111222333001');
  });
});
