import { rmSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** On a network drive other computers' processes have the same numbers. */
const PREFIX = `.portal-check-${hostname().replace(/\W/g, '')}-`;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A name for the folder in which files stand until all are whole; it names this process. */
export function stagingName(): string {
  return `${PREFIX}${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Removes what killed runs left: folders named after processes of this computer that are gone. */
export async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const pid = name.startsWith(PREFIX)
      ? /^(\d+)-[a-z0-9]*$/.exec(name.slice(PREFIX.length))?.[1]
      : undefined;
    if (pid === undefined || isRunning(Number(pid))) continue;
    await fs.rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Removes the folder where the user interrupts the program; gives what ends that. */
export function clearOnSignal(staging: string): () => void {
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
