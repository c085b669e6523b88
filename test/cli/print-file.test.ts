import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowFiles } from '../support/deadlines.ts';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';
import { OWNER_FILE } from '../support/system.ts';

const write = rowFiles();
const folder = testFolder();

describe('--output', () => {
  it.each([
    ['schema', 'ticket'],
    ['completion', 'bash'],
    ['calendar', write.csv('tickets.csv', [{}]), '--as-of', AS_OF],
  ])('of %s writes what would be printed, for its owner alone', async (...args) => {
    const printed = await runCli(args);
    const path = join(folder, `${args[0]}.ics`);
    const written = await runCli([...args, '--output', path]);
    expect(written).toMatchObject({ status: 0, stdout: '', stderr: `portal-check: Wrote ${path}.\n` });
    expect(readFileSync(path, 'utf8')).toBe(printed.stdout);
    expect(statSync(path).mode & 0o777).toBe(OWNER_FILE);
  });

  it('of layout learn writes the layout', async () => {
    const blank = join(folder, 'official.xlsx');
    await runCli(['template', 'registrations', blank]);
    const path = join(folder, 'layout.json');
    expect(await runCli(['layout', 'learn', blank, '--output', path])).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('columns');
    const onItself = await runCli(['layout', 'learn', blank, '--output', blank, '--force']);
    expect(onItself).toMatchObject({ status: 2, stdout: '' });
    expect(onItself.stderr).toContain('never replaced');
  });

  it('leaves a file that is there as it was, unless --force replaces it', async () => {
    const path = join(folder, 'mine.json');
    writeFileSync(path, 'mine');
    const refused = await runCli(['schema', 'ticket', '--output', path]);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(
      /mine\.json: This file already exists. Add --force to replace it, or name another file.\n$/,
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await runCli(['schema', 'ticket', '--output', path, '--force'])).status).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('$schema');
  });
});
