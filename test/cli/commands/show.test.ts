import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowFiles, SECRETS } from '../../support/deadlines.ts';
import { testFolder } from '../../support/out-files.ts';
import { AS_OF } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const write = rowFiles();
const path = write.csv('tickets.csv', [{ rin: '12345678' }, { ...SECRETS, claimNumber: 'MADEUP-2' }]);
const show = (...args: string[]) =>
  runCli(['show', ...args, '--as-of', AS_OF, '--no-color'], { tty: true, columns: 80 });

describe('show', () => {
  it('shows every row as a card, and says that it has health information', async () => {
    const { status, stdout, stderr } = await show(path);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^This contains health information\.\n\nRow 2, Meridian, \$120\.00: Would be closed\n/,
    );
    expect(stdout).toMatch(/\n {2}RIN +12345678\n/);
    expect(stdout).toContain('\nRow 3, Meridian, $120.00: ');
    expect(stdout).toContain('zqrecipientName7zq');
  });

  it('shows the rows that are named', async () => {
    const { stdout } = await show(path, '3');
    expect(stdout).not.toContain('Row 2,');
    expect(stdout).toContain('Row 3,');
  });

  it('refuses a row that has no ticket in one line', async () => {
    expect(await show(path, '2', '9')).toEqual({
      status: 2,
      stdout: '',
      stderr: `portal-check: ${path}: Row 9 has no ticket. Use the row numbers of the report.\n`,
    });
    expect((await show(path, '8-9')).stderr).toContain('Row 8 (and 1 other) have no ticket.');
    expect((await show(path, 'x')).stderr).toContain('show: Type row numbers like 13');
    expect(await show('no-such.csv')).toMatchObject({ status: 2, stdout: '' });
  });

  it('shows 20 tickets unless rows are named, and says how to see the others', async () => {
    const rows = Array.from({ length: 23 }, (_, i) => ({ claimNumber: `MADEUP-${i}` }));
    const many = write.csv('many.csv', rows);
    const { stdout } = await show(many);
    expect(stdout.match(/^Row \d+,/gm)).toHaveLength(20);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /There is room for the first 20 of 23 tickets\. .*show \S+ 22-24 $/,
    );
    expect((await show(many, '2-24')).stdout.match(/^Row \d+,/gm)).toHaveLength(23);
  });

  it('is refused like the values of cells', async () => {
    const args = ['show', path, '--as-of', AS_OF];
    const pipe = await runCli(args);
    expect(pipe).toMatchObject({ status: 2, stdout: '' });
    expect(pipe.stderr).toMatch(
      /^portal-check: show: This is for your screen only\. .*--show-values=always\.\n$/,
    );
    expect((await runCli([...args, '--show-values=always'])).status).toBe(0);
    const output = join(testFolder(), 'cards.html');
    for (const more of [['--show-values=always'], ['--output', output]]) {
      const run = await runCli([...args, ...more], { tty: true, env: { CI: '1' } });
      expect(run).toMatchObject({ status: 2, stdout: '' });
    }
  });

  it('shows registrations, too', async () => {
    const people = write.csv('people.csv', [{}], 'registration');
    expect((await show(people)).stdout).toMatch(/\nPerson\n {2}First Name /);
  });
});

describe('show --output', () => {
  it('writes a page to print, also from a script', async () => {
    const output = join(testFolder(), 'cards.html');
    const run = await runCli(['show', path, '--as-of', AS_OF, '--output', output]);
    expect(run).toEqual({ status: 0, stdout: '', stderr: `portal-check: Wrote ${output}.\n` });
    const page = readFileSync(output, 'utf8');
    expect(page.match(/<article /g)).toHaveLength(2);
    expect(page).toContain('<h1>2 tickets from ');
    expect((await show(path, '--output', output)).status).toBe(2);
    expect((await show(path, '--output', output, '--force')).status).toBe(0);
  });

  it('refuses any other ending', async () => {
    expect((await show('no-such.csv', '--output', 'cards.pdf')).stderr).toBe(
      'portal-check: --output cards.pdf: End the name in .html. Cards are a page to print.\n',
    );
  });
});
