import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listProtectedPaths } from '../../src/cli/protected-paths.ts';
import { testFolder } from '../support/out-files.ts';
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
