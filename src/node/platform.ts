import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CheckPlatform } from '../app/check/platform.ts';
import { openSource, streamStdin } from './file-source.ts';
import { findForeignHandOnFile } from './ownership.ts';
import { readSettings } from './settings-file.ts';
import { THREAD_SUPPORT } from './threads/threads.ts';

/**
 * Node's platform.
 * @param stdin called only if standard input is read, since Node creates the stream on first use
 */
export function createNodePlatform(stdin: () => NodeJS.ReadableStream = () => process.stdin): CheckPlatform {
  return { ...createSingleThreadPlatform(stdin), ...THREAD_SUPPORT };
}

/** The same on one thread: large files take longer; nothing else changes. */
export function createSingleThreadPlatform(stdin: () => NodeJS.ReadableStream): CheckPlatform {
  return {
    openSource: (path, limits) => openSource(path, stdin, limits),
    streamStdin: () => streamStdin(stdin()),
    readSettings,
    // node:fs/promises takes milliseconds to load: only when two files are compared.
    isSameFile: async (a, b) => (await import('./same-file.ts')).isSameFile(a, b),
    isFile: async (path) => isFile(path),
    findForeignHand: findForeignHandOnFile,
    resolveBeside: (file, path) => resolve(dirname(file), path),
    joinBeside: (file, path) => join(dirname(file), path),
  };
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
