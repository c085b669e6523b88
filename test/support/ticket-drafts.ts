import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/model/report.ts';
import { testFolder } from './out-files.ts';
import { AS_OF } from './rows.ts';
import { runCli } from './run-cli.ts';
import { type Step, scripted } from './scripted-asker.ts';

/** Drafts of tickets in new folders of the test file. */
export function ticketDrafts() {
  const folder = testFolder();
  return {
    newFolder: () => mkdtempSync(join(folder, 'here-')),
    async draft(path: string, steps: readonly Step[], ...more: string[]) {
      const asker = scripted(steps);
      const run = await runCli(['new', 'ticket', path, '--as-of', AS_OF, ...more], { asker });
      // Lines are joined, since they break by the length of the path.
      return { ...run, said: run.stdout.replace(/\s+/g, ' '), asker };
    },
  };
}

/** Runs the checking command on the file and returns its results. */
export async function checkDraft(path: string) {
  const run = await runCli(['ticket', path, '--as-of', AS_OF, '--format', 'json']);
  const report = JSON.parse(run.stdout) as Report;
  return [...(report.files[0]?.results ?? [])];
}

export const ticketsIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

/** The step that writes the draft. */
export const WRITE: Step = ['What now?', 'write'];
