import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { watchFiles } from '../../node/watch-files.ts';
import { printLine } from '../error-lines.ts';
import type { CheckFlags } from '../options/flags.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import type { Io } from '../streams.ts';

/** What a watch does; a test replaces the clock and the disk. */
export interface WatchOptions {
  /** Checks and reports once. Returns the exit status. */
  runOnce: () => Promise<number>;
  /** Prints an error on standard error and returns its exit status. */
  reportError: (error: unknown) => number;
  watchFiles?: (files: readonly string[], signal: AbortSignal) => AsyncIterator<unknown>;
  /** Waits so many milliseconds. */
  wait?: (ms: number) => Promise<unknown>;
}

/** A save is complete after so many milliseconds without another change. */
const QUIET_MS = 200;

/** Milliseconds between attempts to read a file that may be half-written, or missing for a moment. */
const RETRY_DELAYS_MS = [250, 500, 1000, 2000] as const;

/**
 * Checks, and checks again whenever an input, the settings or a file that they name is saved, until Ctrl-C. A file that
 * cannot be read is reported and waited for. Returns the exit status of the last check.
 * @throws SettingsError if an option cannot be used
 * @throws InputError if a file is missing at the start
 */
export async function runWatch(
  files: readonly string[],
  flags: Pick<CheckFlags, 'config' | 'layout' | 'roster' | 'history' | 'limits' | 'out' | 'force' | 'quiet'>,
  io: Io,
  watch: WatchOptions,
): Promise<number> {
  refuseFlags(files, flags);
  const interrupt = listenForInterrupt(io);
  const watched = [...files, ...(await listProtectedPaths(flags))];
  const print = (line: string): void => {
    if (!flags.quiet) printLine(io, line);
  };
  try {
    // Watch before the first check, so that no save during it is missed.
    const changes = (watch.watchFiles ?? watchFiles)(watched, interrupt.signal);
    const feed = new ChangeFeed(changes, watch.wait ?? sleep);
    let status = await runFirstCheck(watched, watch);
    print(`Watching ${files.map(maskPath).join(', ')}. Press Ctrl-C to stop.`);
    while (await feed.waitForSave()) {
      const next = await retryCheck(feed, watch);
      if (next === undefined) continue;
      status = next;
      print(`Checked again at ${formatTime(io.now())}.`);
    }
    return status;
  } finally {
    interrupt.release();
  }
}

function refuseFlags(files: readonly string[], { out, force }: Pick<CheckFlags, 'out' | 'force'>): void {
  if (files.includes('-'))
    throw new SettingsError('--watch: Standard input does not work here. Name a file.');
  if (out !== undefined && !force) {
    throw new SettingsError(
      '--watch: The clean files are written again each time. Add --force to replace them.',
    );
  }
}

async function runFirstCheck(
  files: readonly string[],
  { runOnce, reportError }: WatchOptions,
): Promise<number> {
  try {
    return await runOnce();
  } catch (error) {
    // Do not wait for a misspelled file.
    if (!(error instanceof InputError) || !files.every(isFile)) throw error;
    return reportError(error);
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Undefined if the file changes again between two attempts. */
async function retryCheck(
  feed: ChangeFeed,
  { runOnce, reportError }: WatchOptions,
): Promise<number | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await runOnce();
    } catch (error) {
      const delay = error instanceof InputError ? RETRY_DELAYS_MS[attempt] : undefined;
      if (delay === undefined) return reportError(error);
      if (await feed.hasChangeWithin(delay)) return undefined;
    }
  }
}

/** The changes; the next one is always requested already, so that waiting for it can have a time limit. */
class ChangeFeed {
  private next: Promise<boolean>;

  constructor(
    private readonly changes: AsyncIterator<unknown>,
    private readonly wait: (ms: number) => Promise<unknown>,
  ) {
    this.next = this.requestNext();
  }

  /** Waits for a change, and until no other follows it; false if the watch has ended. */
  async waitForSave(): Promise<boolean> {
    do {
      if (!(await this.next)) return false;
      this.next = this.requestNext();
    } while (await this.hasChangeWithin(QUIET_MS));
    return true;
  }

  /** Whether a change, or the end, comes within so many milliseconds. */
  async hasChangeWithin(ms: number): Promise<boolean> {
    return Promise.race([this.next.then(() => true), this.wait(ms).then(() => false)]);
  }

  private requestNext(): Promise<boolean> {
    const next = this.changes.next().then(({ done }) => !done);
    // It is awaited later: until then its error must not count as unhandled.
    next.catch(() => undefined);
    return next;
  }
}

/** Aborts on the first Ctrl-C; a second one, during a long check, ends the program. */
function listenForInterrupt({ interrupt }: Io): { signal: AbortSignal; release: () => void } {
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

/** Waits without keeping the program running. */
function sleep(ms: number): Promise<unknown> {
  return setTimeout(ms, undefined, { ref: false });
}

/** "14:03:05" in local time. */
function formatTime(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
