import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runWatch, type WatchOptions } from '../../../src/cli/check/watch.ts';
import { InputError, SettingsError } from '../../../src/core/model/errors.ts';
import { watchFiles } from '../../../src/node/watch-files.ts';
import { VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';
import { HAS_LINKS } from '../../support/system.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/portal-check-watch-`);
  writeFileSync(at('drafts.json'), JSON.stringify(VALID_TICKET));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => `${folder}/${name}`;

/** A clock and a disk that follow a script: how each wait ends, and the result of each check. */
function scripted(script: { checks: (number | Error)[]; waits: ('quiet' | 'change')[] }) {
  const { checks, waits } = script;
  const waited: number[] = [];
  let change: (result: IteratorResult<unknown>) => void = () => undefined;
  const requested: Promise<IteratorResult<unknown>>[] = [];
  const changes = {
    next: () => {
      const next = new Promise<IteratorResult<unknown>>((resolve) => {
        change = resolve;
      });
      requested.push(next);
      // The first change always comes; the others only if the script has them.
      if (requested.length === 1) change({ done: false, value: undefined });
      return next;
    },
  };
  const wait = async (ms: number): Promise<unknown> => {
    waited.push(ms);
    const then = waits.shift();
    if (then === 'quiet') return undefined;
    change(then === 'change' ? { done: false, value: undefined } : { done: true, value: undefined });
    return new Promise(() => undefined);
  };
  const failures: string[] = [];
  const watch: WatchOptions = {
    runOnce: async () => {
      const next = checks.shift();
      if (next === undefined) throw new Error('one check too many');
      if (typeof next !== 'number') throw next;
      // After the last check, the watch ends.
      if (checks.length === 0) change({ done: true, value: undefined });
      return next;
    },
    reportError: (error) => {
      failures.push((error as Error).message);
      if (checks.length === 0) change({ done: true, value: undefined });
      return 2;
    },
    watchFiles: () => changes,
    wait,
  };
  return { watch, waited, failures, waits, checks };
}

async function watchWith(
  watch: WatchOptions,
  flags: Parameters<typeof runWatch>[1] = {},
  files = [at('drafts.json')],
) {
  const stderr = new PassThrough();
  const io = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    env: {},
    now: () => new Date(2026, 10, 24, 14, 3, 5),
  };
  const status = await runWatch(files, flags, io, watch);
  return { status, stderr: await text(stderr.end()) };
}

describe('runWatch', () => {
  it('checks again after a save is complete, and returns the last status', async () => {
    const run = scripted({ checks: [1, 0], waits: ['change', 'quiet'] });
    const { status, stderr } = await watchWith(run.watch);
    expect(status).toBe(0);
    expect(run.waited).toEqual([200, 200]);
    expect(stderr).toBe(`Watching ${at('drafts.json')}. Press Ctrl-C to stop.\nChecked again at 14:03:05.\n`);
  });

  it('prints nothing with --quiet', async () => {
    const run = scripted({ checks: [0, 1], waits: ['quiet'] });
    expect(await watchWith(run.watch, { quiet: true })).toEqual({ status: 1, stderr: '' });
  });

  it('retries a half-written file before reporting it, and keeps watching', async () => {
    const half = () => new InputError('half-written');
    const run = scripted({ checks: [1, half(), half(), 0], waits: ['quiet', 'quiet', 'quiet'] });
    expect((await watchWith(run.watch)).status).toBe(0);
    expect(run.waited).toEqual([200, 250, 500]);
    expect(run.failures).toEqual([]);
  });

  it('reports the error after the last attempt', async () => {
    const checks = [1, ...Array.from({ length: 5 }, () => new InputError('half-written'))];
    const run = scripted({ checks, waits: ['quiet', 'quiet', 'quiet', 'quiet', 'quiet'] });
    const { status, stderr } = await watchWith(run.watch);
    expect(status).toBe(2);
    expect(run.waited).toEqual([200, 250, 500, 1000, 2000]);
    expect(run.failures).toEqual(['half-written']);
    expect(stderr).toMatch(/Checked again at 14:03:05\.\n$/);
  });

  it('starts over if the file is saved between two attempts', async () => {
    const run = scripted({
      checks: [1, new InputError('half-written'), 0],
      waits: ['quiet', 'change', 'quiet'],
    });
    expect((await watchWith(run.watch)).status).toBe(0);
    expect(run.waited).toEqual([200, 250, 200]);
  });

  it('returns the previous status if it ends between two attempts', async () => {
    const run = scripted({ checks: [1, new InputError('half-written'), 0], waits: ['quiet'] });
    expect((await watchWith(run.watch)).status).toBe(1);
    expect(run.failures).toEqual([]);
  });

  it('does not retry an error that is not about a file', async () => {
    const run = scripted({ checks: [1, new SettingsError('a layout')], waits: ['quiet'] });
    expect((await watchWith(run.watch)).status).toBe(2);
    expect(run.waited).toEqual([200]);
    expect(run.failures).toEqual(['a layout']);
  });

  it('keeps watching if a file cannot be read at the start', async () => {
    const run = scripted({ checks: [new InputError('no header'), 0], waits: ['quiet'] });
    expect((await watchWith(run.watch)).status).toBe(0);
    expect(run.failures).toEqual(['no header']);
  });

  it('throws if a file is missing at the start, or an option is wrong', async () => {
    const missing = scripted({ checks: [new InputError('no such file')], waits: [] });
    await expect(watchWith(missing.watch, {}, [at('gone.json')])).rejects.toThrow('no such file');
    const wrong = scripted({ checks: [new SettingsError('--as-of')], waits: [] });
    await expect(watchWith(wrong.watch)).rejects.toThrow('--as-of');
  });

  it('does not wait for a roster that is missing at the start', async () => {
    writeFileSync(at('drafts.json'), '[]');
    const run = scripted({ checks: [new InputError('--roster none.csv: no such file')], waits: [] });
    await expect(watchWith(run.watch, { roster: at('none.csv') })).rejects.toThrow('no such file');
  });

  it('watches the layout, the roster and the history, too', async () => {
    const run = scripted({ checks: [0, 0], waits: ['quiet'] });
    const watched: string[] = [];
    const watchFiles = (files: readonly string[], signal: AbortSignal) => {
      watched.push(...files);
      return (run.watch.watchFiles as NonNullable<WatchOptions['watchFiles']>)(files, signal);
    };
    await watchWith(
      { ...run.watch, watchFiles },
      {
        layout: 'layout.json',
        roster: 'people.csv',
        history: ['old.csv', 'older.csv'],
      },
    );
    expect(watched).toEqual([at('drafts.json'), 'layout.json', 'people.csv', 'old.csv', 'older.csv']);
  });
});

describe('watchFiles', () => {
  it('reports a change of the file, not of its neighbors and lock files', async () => {
    const end = new AbortController();
    const changes = watchFiles([at('drafts.json')], end.signal);
    const next = changes.next();
    writeFileSync(at('~$drafts.json'), '');
    writeFileSync(at('.~lock.drafts.json#'), '');
    writeFileSync(at('other.json'), '');
    const neighbours = await watchNeighbour();
    expect(neighbours).toEqual({ done: false, value: 'changed' });
    end.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  /** A second watch sees a later write, so the first would have seen the neighbors' writes by then. */
  async function watchNeighbour(): Promise<IteratorResult<unknown>> {
    const end = new AbortController();
    const changes = watchFiles([at('probe.json')], end.signal);
    writeFileSync(at('probe.json'), '');
    const change = await changes.next();
    end.abort();
    return change;
  }

  it.runIf(HAS_LINKS)('reports a change of the target of a link (needs links)', async () => {
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere/real.json'), '');
    symlinkSync('elsewhere/real.json', at('link.json'));
    const end = new AbortController();
    const changes = watchFiles([at('link.json')], end.signal);
    writeFileSync(at('elsewhere/real.json'), '1');
    expect(await changes.next()).toEqual({ done: false, value: 'changed' });
    end.abort();
  });

  it('refuses a missing folder, and ends at once if the signal is aborted already', async () => {
    const signal = AbortSignal.abort();
    expect(() => watchFiles([at('drafts.json'), at('no/such.json')], signal)).toThrow(
      new SettingsError(`watch ${at('no')}: There is no such folder. Check its name.`),
    );
    expect(await watchFiles([at('drafts.json')], signal).next()).toMatchObject({ done: true });
  });
});

describe('--watch', () => {
  it('reports again after a save by renaming, and ends when it is interrupted', async () => {
    const end = new AbortController();
    const reports: string[] = [];
    const onOutput = (all: string): void => {
      reports.push(all);
      if (reports.length === 1) {
        writeFileSync(at('~$drafts.json'), '');
        writeFileSync(at('0A1B2C.tmp'), JSON.stringify({ ...VALID_TICKET, rin: '1' }));
        renameSync(at('0A1B2C.tmp'), at('drafts.json'));
      } else end.abort();
    };
    const run = await runCli([at('drafts.json'), '--as-of', '2026-11-24', '--watch'], {
      interrupt: end.signal,
      onOutput,
    });
    expect(reports).toHaveLength(2);
    expect(reports[0]).toMatch(/^1 ticket: ready/);
    expect(run.stdout.slice(reports[0]?.length)).toMatch(/^1 ticket: would be closed/);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /^Watching [^\n]+drafts\.json. Press Ctrl-C to stop.\nChecked again at \d\d:\d\d:\d\d\.\n$/,
    );
  });

  it('watches the settings, and the files that only they name', async () => {
    const home = process.cwd();
    writeFileSync(at('people.csv'), 'NPI\n1234567893\n');
    writeFileSync(at('portal-check.config.json'), JSON.stringify({ roster: 'people.csv' }));
    process.chdir(folder);
    const end = new AbortController();
    const heads: string[] = [];
    const onOutput = (text: string): void => {
      heads.push(text.split(/(?=^1 ticket: )/m).at(-1) ?? '');
      if (heads.length === 1) writeFileSync(at('people.csv'), 'NPI\n2000000002\n');
      else if (heads.length === 2) writeFileSync(at('portal-check.config.json'), '{"failOn":"never"}');
      else end.abort();
    };
    try {
      const args = ['drafts.json', '--as-of', '2026-11-24', '--watch'];
      const run = await runCli(args, { interrupt: end.signal, onOutput });
      expect(run.status).toBe(0);
    } finally {
      process.chdir(home);
    }
    expect(heads.map((head) => head.split('\n')[0])).toEqual([
      '1 ticket: ready',
      '1 ticket: would be closed',
      '1 ticket: ready',
    ]);
  });

  it('ends on Ctrl-C', async () => {
    const onOutput = (): void => {
      process.emit('SIGINT');
    };
    const run = await runCli([at('drafts.json'), '--as-of', '2026-11-24', '--watch'], { onOutput });
    expect(run.status).toBe(0);
  });

  it.each([
    ['standard input', ['-'], '--watch: Standard input does not work here. Name a file.'],
    [
      'clean files without --force',
      ['drafts.json', '--out', 'ready'],
      '--watch: The clean files are written again each time. Add --force to replace them.',
    ],
    ['no file', [], 'Name the file to check, like this: portal-check tickets.xlsx'],
  ])('refuses %s', async (_, args, why) => {
    expect(await runCli([...args, '--watch'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `portal-check: ${why}\n`,
    });
  });
});
