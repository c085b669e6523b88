import * as fs from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { getFileName } from '../../core/values/path-parts.ts';
import { FileInUseError } from './failure.ts';

/** Windows refuses to replace a file that Excel, a virus scanner or a backup has open. */
const IN_USE = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Scanners are done sooner. */
const MAX_WAIT_MS = 2000;
const RETRY_MS = 100;

/** What renaming uses of the system. */
export interface RenameSystem {
  rename: (from: string, to: string) => Promise<void>;
  platform: string;
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
}

/**
 * Renames a file, over the one that is there. On Windows it tries for two seconds while a program has that file open.
 * @throws FileInUseError if it still has
 */
export async function renameOver(
  from: string,
  to: string,
  rename: RenameSystem['rename'] = fs.rename,
  { platform, now, sleep: wait }: Omit<RenameSystem, 'rename'> = SYSTEM,
): Promise<void> {
  const end = now() + MAX_WAIT_MS;
  for (;;) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (platform !== 'win32' || !IN_USE.has(String((error as NodeJS.ErrnoException).code))) throw error;
      if (now() >= end) throw new FileInUseError(getFileName(to));
      await wait(RETRY_MS);
    }
  }
}

const SYSTEM: Omit<RenameSystem, 'rename'> = {
  platform: process.platform,
  now: () => performance.now(),
  sleep,
};
