import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { testFolder, writeCsv } from './out-files.ts';
import { VALID_TICKET } from './rows.ts';
import { type Run, runCli } from './run-cli.ts';

/** Creates folders of offices with settings. The current folder is restored after each test. */
export function createOffices() {
  const folder = testFolder();
  const home = process.cwd();
  let count = 0;
  afterEach(() => process.chdir(home));

  /** Creates an office: its settings, and below them the current folder, with a ticket that has these cells. */
  function office(config: unknown, cells: Readonly<Record<string, string>> = {}): string {
    count += 1;
    const path = join(folder, `office-${count}`);
    mkdirSync(join(path, 'drafts'), { recursive: true });
    const ticket = { ...VALID_TICKET, ...cells };
    writeCsv(join(path, 'drafts', 'tickets.csv'), [Object.keys(ticket), Object.values(ticket)]);
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    writeFileSync(join(path, 'portal-check.config.json'), text);
    process.chdir(join(path, 'drafts'));
    return path;
  }
  return { folder, office };
}

/** Checks the ticket of the current office. */
export function runCheckThere(...args: string[]): Promise<Run> {
  return runCli(['tickets.csv', '--as-of', '2026-11-24', ...args]);
}

/** Cells of a ticket that is too early. */
export const EARLY = { disputeFiledOn: '2026-11-10', mcoDecidedOn: '2026-11-20' };
