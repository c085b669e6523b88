import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import { fileChanges } from '../../node/watch-files.ts';
import { readPaths } from '../protected-paths.ts';
import type { Io } from '../streams.ts';
import type { CheckFlags } from './check.ts';

/** What a watch does, and what a test gives instead of the clock and the disk. */
export interface Watch {
  /** Checks and reports; throws where it cannot. Gives the exit status. */
  once: () => Promise<number>;
  /** Tells an error on standard error and gives its exit status. */
  fail: (error: unknown) => number;
  changes?: (files: readonly string[], signal: AbortSignal) => AsyncIterator<unknown>;
  /** In milliseconds. */
  wait?: (ms: number) => Promise<unknown>;
}

/** Milliseconds without a further change, after which a save is taken to be over. */
const QUIET = 200;

/** Milliseconds between attempts to read a file that may be half-written, or away for a moment. */
const GAPS = [250, 500, 1000, 2000] as const;

/**
 * Checks, and again whenever an input, the settings, or a file that they name is saved, until Ctrl-C. Gives the exit status of the last check.
 * A file that cannot be read is told and waited for; what was wrong from the start is an error.
 * @throws SettingsError, and InputError where a file is not there at the start
 */
export async function runWatch(
  files: readonly string[],
  flags: Pick<CheckFlags, 'config' | 'layout' | 'roster' | 'history' | 'limits' | 'out' | 'force' | 'quiet'>,
  io: Io,
  watch: Watch,
): Promise<number> {
  refuse(files, flags);
  const interrupt = interruptOf(io);
  const watched = [...files, ...(await readPaths(flags))];
  const tell = (line: string): void => {
    if (!flags.quiet) io.stderr.write(`${line}\n`);
  };
  try {
    // Before the first check, so that a save during it is seen.
    const changes = (watch.changes ?? fileChanges)(watched, interrupt.signal);
    const feed = new Feed(changes, watch.wait ?? sleep);
    let status = await firstCheck(watched, watch);
    tell(`Watching ${files.map(showFile).join(', ')}; Ctrl-C ends`);
    while (await feed.hasSaved()) {
      const next = await checkAgain(feed, watch);
      if (next === undefined) continue;
      status = next;
      tell(`Checked again at ${timeOf(io.now())}`);
    }
    return status;
  } finally {
    interrupt.release();
  }
}

function refuse(files: readonly string[], { out, force }: Pick<CheckFlags, 'out' | 'force'>): void {
  if (files.includes('-')) throw new SettingsError('--watch: takes files, not standard input');
  if (out !== undefined && !force) {
    throw new SettingsError('--watch: writes the clean files again each time; add --force to replace them');
  }
}

async function firstCheck(files: readonly string[], { once, fail }: Watch): Promise<number> {
  try {
    return await once();
  } catch (error) {
    // A name that was mistyped would be waited for in vain.
    if (!(error instanceof InputError) || !files.every(isFile)) throw error;
    return fail(error);
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** undefined where a further change makes the attempt idle. */
async function checkAgain(feed: Feed, { once, fail }: Watch): Promise<number | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once();
    } catch (error) {
      const gap = error instanceof InputError ? GAPS[attempt] : undefined;
      if (gap === undefined) return fail(error);
      if (await feed.changesWithin(gap)) return undefined;
    }
  }
}

/** The changes, with one asked for ahead, so that it can be waited for with a limit. */
class Feed {
  private next: Promise<boolean>;

  constructor(
    private readonly changes: AsyncIterator<unknown>,
    private readonly wait: (ms: number) => Promise<unknown>,
  ) {
    this.next = this.ask();
  }

  /** Waits for a change and until no other follows it; false where the watch has ended. */
  async hasSaved(): Promise<boolean> {
    do {
      if (!(await this.next)) return false;
      this.next = this.ask();
    } while (await this.changesWithin(QUIET));
    return true;
  }

  /** Whether a change, or the end, comes within so many milliseconds. */
  async changesWithin(ms: number): Promise<boolean> {
    return Promise.race([this.next.then(() => true), this.wait(ms).then(() => false)]);
  }

  private ask(): Promise<boolean> {
    const next = this.changes.next().then(({ done }) => !done);
    // It is awaited later: an error until then is no unhandled one.
    next.catch(() => undefined);
    return next;
  }
}

/** Ends on the first Ctrl-C; a second one, during a long check, ends the program as ever. */
function interruptOf({ interrupt }: Io): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  process.once('SIGINT', end);
  interrupt?.addEventListener('abort', end);
  const release = (): void => {
    process.off('SIGINT', end);
    interrupt?.removeEventListener('abort', end);
    end();
  };
  return { signal: controller.signal, release };
}

/** Does not keep the program running. */
function sleep(ms: number): Promise<unknown> {
  return setTimeout(ms, undefined, { ref: false });
}

/** "14:03:05", by the clock on the wall. */
function timeOf(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
