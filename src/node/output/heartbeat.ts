import * as fs from 'node:fs/promises';

/** Milliseconds between two touches. */
const TOUCH_INTERVAL_MS = 30_000;

/** A staging folder or file that was not touched for so many milliseconds belongs to a run that has ended. */
const MAX_SILENCE_MS = 10 * 60_000;

/** Shows runs on other computers that a staging folder or file is still in use. */
export interface Heartbeat {
  /** The time at the start by the clock of the drive, in milliseconds. That of another computer may differ from ours. */
  startedAt: number;
  stop(): void;
}

/** Touches a staging folder or file that was just created, now and then until it is stopped. */
export async function startHeartbeat(path: string): Promise<Heartbeat> {
  const { mtimeMs: startedAt } = await fs.lstat(path);
  const offset = startedAt - Date.now();
  const timer = setInterval(() => {
    const now = new Date(Date.now() + offset);
    // It may just have been moved into place.
    fs.utimes(path, now, now).catch(() => {});
  }, TOUCH_INTERVAL_MS);
  timer.unref();
  return { startedAt, stop: () => clearInterval(timer) };
}

/**
 * Whether a staging folder or file was touched recently, or will be: a wrong clock must not keep it forever.
 * @param now the time by the clock of the drive
 */
export async function hasHeartbeat(path: string, now: number): Promise<boolean> {
  const stats = await fs.lstat(path).catch(() => undefined);
  return stats !== undefined && Math.abs(now - stats.mtimeMs) < MAX_SILENCE_MS;
}
