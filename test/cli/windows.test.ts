import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';

// What the program does for the shells and the names of Windows. Only the platform's name is changed here.

const folder = testFolder();
const platform = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
beforeEach(() => Object.defineProperty(process, 'platform', { ...platform, value: 'win32' }));
afterEach(() => Object.defineProperty(process, 'platform', platform));

for (const name of ['one.csv', 'two.csv', 'aux.csv'])
  cpSync('templates/examples/tickets.csv', join(folder, name));
writeFileSync(join(folder, '~$one.csv'), '');

describe('on Windows', () => {
  it.each([[], ['ticket'], ['due']])('a pattern means the files that match it: %s', async (...command) => {
    const listed = await runCli([...command, join(folder, '*o*.csv'), '--as-of', AS_OF]);
    expect([listed.status, listed.stderr]).toEqual([1, '']);
    expect(listed.stdout).toContain('one.csv');
    expect(listed.stdout).toContain('two.csv');
  });
  it('a pattern that matches nothing is named', async () => {
    const run = await runCli([join(folder, '*.ndjson')]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('*.ndjson: There is no such file in ');
  });
  it('the line is refused in which a backslash hides the quotation mark', async () => {
    const run = await runCli(['ticket', '--out', 'my folder" --force']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toBe(
      'portal-check: --out my folder: Type no \\ before the last quotation mark. Windows reads on behind it.\n',
    );
  });
  const one = join(folder, 'one.csv');
  it.each([
    ['to read', ['aux.csv'], 'aux.csv: '],
    ['for a report', [one, '--report', join(folder, 'nul.html')], 'nul.html: '],
    ['for clean files', [one, '--out', join(folder, 'CON')], 'CON: '],
    ['to print into', ['template', 'tickets', '--output', 'prn.xlsx'], 'prn.xlsx: '],
  ])('a name of a device is refused %s', async (_, args, start) => {
    const run = await runCli(args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(`${start}Windows keeps this name for a device. Use another name.\n`);
  });
});
