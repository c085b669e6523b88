import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { runOpen } from '../../../src/cli/commands/open.ts';
import { main } from '../../../src/cli/main.ts';
import type { Io } from '../../../src/cli/streams.ts';
import { testFolder } from '../../support/out-files.ts';

const folder = testFolder();
const tickets = join(folder, 'my tickets.csv');
beforeEach(() => cpSync('templates/examples/tickets.csv', tickets));

/** Runs the command; the user types `typed`. */
async function open(files: string[], typed: string, canShow = true) {
  const stdin = new PassThrough();
  stdin.end(typed);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io: Io = { stdin, stdout, stderr, env: {}, now: () => new Date('2026-11-24T18:00:00Z') };
  const shown: string[] = [];
  const status = await runOpen(files, io, {
    run: (argv) => main(argv, io),
    showFile: async (path) => {
      shown.push(path);
      return canShow;
    },
  });
  return { status, shown, stdout: String(stdout.read()), stderr: String(stderr.read() ?? '') };
}

describe('portal-check open', () => {
  it('checks a dropped file, opens the report beside it, and keeps the window until Enter', async () => {
    const run = await open([tickets], '\n');
    expect(run).toMatchObject({ status: 1, shown: [`${tickets}.checked.html`] });
    expect(run.stdout).toContain('would be closed');
    expect(run.stdout).toMatch(/\nPress Enter to close this window\. $/);
    expect(readFileSync(`${tickets}.checked.html`, 'utf8')).toMatch(/^<!doctype html>/);
    expect(run.stderr).toContain('Your browser shows ');
  });
  it.each([
    ['as typed', (path: string) => path],
    ['in quotation marks, as a window pastes it', (path: string) => `"${path}" `],
  ])('asks for the file: %s', async (_, type) => {
    const run = await open([], `${type(tickets)}\n`);
    expect(run).toMatchObject({ status: 1, shown: [`${tickets}.checked.html`] });
    expect(run.stdout).toMatch(/^Drag your spreadsheet into this window, then press Enter: /);
  });
  it('waits for an answer', async () => {
    const stdin = new PassThrough();
    const io = {
      stdin,
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      env: {},
      now: () => new Date(),
    };
    let hasEnded = false;
    const run = runOpen(['a.csv'], io, { run: async () => 2, showFile: async () => true }).then((status) => {
      hasEnded = true;
      return status;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasEnded).toBe(false);
    stdin.write('\n');
    expect(await run).toBe(2);
  });
  it('goes on with the next file after one that cannot be read', async () => {
    const run = await open([join(folder, 'none.csv'), tickets], '\n');
    expect(run).toMatchObject({ status: 2, shown: [`${tickets}.checked.html`] });
    expect(run.stderr).toContain('none.csv: There is no such file in ');
  });
  it('names the report if no browser can be started', async () => {
    expect((await open([tickets], '\n', false)).stderr).toContain('Open this in a browser: ');
  });
  it('needs a file, and never replaces a file that is not a report', async () => {
    expect(await open([], '\n')).toMatchObject({
      status: 2,
      shown: [],
      stderr: 'portal-check: open: You named no file.\n',
    });
    writeFileSync(`${tickets}.checked.html`, 'mine');
    expect(await open([tickets], '\n')).toMatchObject({ status: 2, shown: [] });
    expect(readFileSync(`${tickets}.checked.html`, 'utf8')).toBe('mine');
  });
});
