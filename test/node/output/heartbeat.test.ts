import { lstatSync, mkdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasHeartbeat, startHeartbeat } from '../../../src/node/output/heartbeat.ts';
import { testFolder } from '../../support/out-files.ts';

const home = testFolder();
const MINUTE = 60_000;
let count = 0;
function fresh(): string {
  count += 1;
  const path = join(home, String(count));
  mkdirSync(path);
  return path;
}
afterEach(() => vi.useRealTimers());

const touchedAt = (path: string) => lstatSync(path).mtimeMs;
function touch(path: string, ms: number): void {
  utimesSync(path, ms / 1000, ms / 1000);
}

describe('startHeartbeat', () => {
  it('touches the folder until it is stopped', async () => {
    vi.useFakeTimers();
    const path = fresh();
    const { startedAt, stop } = await startHeartbeat(path);
    expect(startedAt).toBe(touchedAt(path));
    touch(path, startedAt - 60 * MINUTE);
    // One touch at a time: several at once may end in any order.
    vi.advanceTimersByTime(MINUTE / 2);
    await vi.waitFor(() => expect(touchedAt(path) - startedAt).toBeGreaterThan(0));
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes by the clock of the drive', async () => {
    vi.useFakeTimers();
    const path = fresh();
    const driveTime = Date.now() - 60 * MINUTE;
    touch(path, driveTime);
    const { stop } = await startHeartbeat(path);
    vi.advanceTimersByTime(MINUTE / 2);
    await vi.waitFor(() => expect(touchedAt(path)).toBeGreaterThan(driveTime));
    expect(touchedAt(path) - driveTime).toBeLessThan(2 * MINUTE);
    stop();
  });

  it('survives that the folder was moved', async () => {
    vi.useFakeTimers();
    const path = fresh();
    const { stop } = await startHeartbeat(path);
    rmSync(path, { recursive: true });
    vi.advanceTimersByTime(MINUTE);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 20));
    stop();
  });
});

describe('hasHeartbeat', () => {
  it.each([
    [0, true],
    [-9, true],
    [-11, false],
    [11, false],
  ])('of a folder touched at %i minutes from now: %s', async (minutes, isAlive) => {
    const path = fresh();
    const now = Date.now();
    touch(path, now + minutes * MINUTE);
    expect(await hasHeartbeat(path, now)).toBe(isAlive);
  });

  it('is false without a folder', async () => {
    expect(await hasHeartbeat(join(home, 'none'), Date.now())).toBe(false);
  });
});
