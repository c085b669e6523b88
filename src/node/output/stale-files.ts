import { rmSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** On a network drive other computers' processes have the same numbers. */
const STAGING_PREFIX = `.portal-check-${hostname().replace(/\W/g, '')}-`;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What this run has begun: in a container each run may have the number of the one before. */
const createdNames = new Set<string>();

/** A name for the folder in which files stand until all are whole; it names this process. */
export function createStagingName(): string {
  const name = `${STAGING_PREFIX}${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
  createdNames.add(name);
  return name;
}

/** Removes what killed runs left in a folder, as far as it can be; gives how many names are left in it. */
export async function removeStaleFiles(folder: string): Promise<number> {
  let left = 0;
  for (const name of await fs.readdir(folder).catch(() => [])) {
    if (isStale(name)) await fs.rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
    else left += 1;
  }
  return left;
}

/**
 * The same in the folder, the one above, and further up as long as there is nothing else: a killed run may have made
 * folders on its way, and what another run has finished since may stand where it was to go.
 */
export async function removeStaleFilesUpward(folder: string): Promise<void> {
  await removeStaleFiles(folder);
  for (let at = dirname(folder); (await removeStaleFiles(at)) < 2 && at !== dirname(at); at = dirname(at));
}

/** Whether another run on this computer is writing clean files into the folder. */
export async function isInUse(folder: string): Promise<boolean> {
  const found = await fs.readdir(folder, { withFileTypes: true });
  return found.some((each) => each.isDirectory() && parsePid(each.name) !== undefined && !isStale(each.name));
}

/** Named after a process of this computer that is gone. */
function isStale(name: string): boolean {
  const pid = parsePid(name);
  return pid !== undefined && (pid === process.pid || !isRunning(pid));
}

/** The process that a name of ours names, where this run has not made it. */
function parsePid(name: string): number | undefined {
  if (!name.startsWith(STAGING_PREFIX) || createdNames.has(name)) return undefined;
  const pid = /^(\d+)-[a-z0-9]*$/.exec(name.slice(STAGING_PREFIX.length))?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Removes the folder where the user interrupts the program; gives what ends that. */
export function removeOnSignal(staging: string): () => void {
  const stop = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, clear);
  };
  const clear = (signal: NodeJS.Signals): void => {
    stop();
    try {
      rmSync(staging, { recursive: true, force: true, maxRetries: 3 });
    } finally {
      process.kill(process.pid, signal);
    }
  };
  for (const signal of SIGNALS) process.on(signal, clear);
  return stop;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
