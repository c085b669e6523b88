import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasHeartbeat } from './heartbeat.ts';
import { getMachineId } from './machine-id.ts';

const STAGING_NAME = /^\.portal-check-([0-9a-f]{8})-(\d+)-[a-z0-9]+$/;

/** Names created by this run. An earlier one, or one in another container, may have had the same process id. */
const createdNames = new Set<string>();

/** A name for a staging folder or file; it contains the ids of this computer and this process. */
export function createStagingName(): string {
  const name = `.portal-check-${getMachineId()}-${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
  createdNames.add(name);
  return name;
}

/**
 * Removes leftovers of killed runs from a folder, if possible; returns how many entries remain.
 * @param now the time by the clock of the drive
 */
export async function removeStaleFiles(folder: string, now: number): Promise<number> {
  let remaining = 0;
  for (const name of await fs.readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (isOfAnotherRun(name) && !(await isAlive(path, now)))
      await fs.rm(path, { recursive: true, force: true }).catch(() => {});
    else remaining += 1;
  }
  return remaining;
}

/**
 * Removes leftovers from the folder, from its parent, and further up as long as a folder has no other entries: a killed
 * run may have created parent folders, and another run may have written its output there since.
 */
export async function removeStaleFilesUpward(folder: string, now: number): Promise<void> {
  await removeStaleFiles(folder, now);
  let parent = dirname(folder);
  while ((await removeStaleFiles(parent, now)) < 2 && parent !== dirname(parent)) parent = dirname(parent);
}

/** Whether another run, on any computer, is writing clean files into the folder. */
export async function isInUse(folder: string, now: number): Promise<boolean> {
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const isStagingFolder = entry.isDirectory() && isOfAnotherRun(entry.name);
    if (isStagingFolder && (await isAlive(join(folder, entry.name), now))) return true;
  }
  return false;
}

function isOfAnotherRun(name: string): boolean {
  return STAGING_NAME.test(name) && !createdNames.has(name);
}

/**
 * Whether the run that created a staging folder or file still uses it. Of another computer or container the process id
 * means nothing, and here another program may have it by now: only what is touched now and then is in use.
 */
async function isAlive(path: string, now: number): Promise<boolean> {
  const [, machine, pid] = STAGING_NAME.exec(basename(path)) ?? [];
  const hasEnded = machine === getMachineId() && (Number(pid) === process.pid || !isRunning(Number(pid)));
  return !hasEnded && (await hasHeartbeat(path, now));
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
