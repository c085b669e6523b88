import * as fs from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Includes the computer's name: on a network drive, processes of other computers may have the same ids. */
const STAGING_PREFIX = `.portal-check-${hostname().replace(/\W/g, '')}-`;

/** Names created by this run; in a container, each run may have the same process id. */
const createdNames = new Set<string>();

/** A name for a staging folder or file; it contains the id of this process. */
export function createStagingName(): string {
  const name = `${STAGING_PREFIX}${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
  createdNames.add(name);
  return name;
}

/** Removes leftovers of killed runs from a folder, if possible; returns how many entries remain. */
export async function removeStaleFiles(folder: string): Promise<number> {
  let remaining = 0;
  for (const name of await fs.readdir(folder).catch(() => [])) {
    if (isStale(name)) await fs.rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
    else remaining += 1;
  }
  return remaining;
}

/**
 * Removes leftovers from the folder, from its parent, and further up as long as a folder has no other entries: a killed
 * run may have created parent folders, and another run may have written its output there since.
 */
export async function removeStaleFilesUpward(folder: string): Promise<void> {
  await removeStaleFiles(folder);
  let parent = dirname(folder);
  while ((await removeStaleFiles(parent)) < 2 && parent !== dirname(parent)) parent = dirname(parent);
}

/** Whether another run on this computer is writing clean files into the folder. */
export async function isInUse(folder: string): Promise<boolean> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.some(
    (entry) => entry.isDirectory() && parsePid(entry.name) !== undefined && !isStale(entry.name),
  );
}

/** Whether the name contains the id of a process of this computer that has ended. */
function isStale(name: string): boolean {
  const pid = parsePid(name);
  return pid !== undefined && (pid === process.pid || !isRunning(pid));
}

/** The process id in a staging name; undefined if this run created it, or it is not a staging name. */
function parsePid(name: string): number | undefined {
  if (!name.startsWith(STAGING_PREFIX) || createdNames.has(name)) return undefined;
  const pid = /^(\d+)-[a-z0-9]*$/.exec(name.slice(STAGING_PREFIX.length))?.[1];
  return pid === undefined ? undefined : Number(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is running, and belongs to another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
