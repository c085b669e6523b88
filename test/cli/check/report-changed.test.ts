import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { testFolder } from '../../support/out-files.ts';
import { AS_OF } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

// The input is saved while the workbook is written, with as many rows as before.
const saved = vi.hoisted(() => ({ path: '' }));
vi.mock('../../../src/app/review/workbook.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/app/review/workbook.ts')>();
  const writeReview: typeof real.writeReview = async (...args) => {
    await real.writeReview(...args);
    if (saved.path !== '')
      writeFileSync(saved.path, readFileSync(saved.path, 'utf8').replace('MADE', 'made'));
  };
  return { ...real, writeReview };
});

const home = testFolder();

it('writes nothing if an input is saved while its annotated workbook is written', async () => {
  const path = join(home, 'tickets.csv');
  copyFileSync('templates/examples/tickets.csv', path);
  const args = [path, '--as-of', AS_OF, '--out', join(home, 'ready'), '--report', join(home, 'a.xlsx')];
  saved.path = path;
  const run = await runCli([...args, '--report', join(home, 'a.json')]);
  expect(run).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `portal-check: ${path}: This file was changed during the check. Nothing was written. Check it again.\n`,
  });
  expect(readdirSync(home)).toEqual(['tickets.csv']);
  saved.path = '';
  expect((await runCli(args)).status).toBe(1);
  expect(readdirSync(home).sort()).toEqual(['a.xlsx', 'ready', 'tickets.csv']);
});
