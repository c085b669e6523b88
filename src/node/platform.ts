import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { CheckPlatform } from '../app/check/platform.ts';
import { openSource } from './file-source.ts';
import { isSameFile } from './same-file.ts';
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
    readSettings,
    isSameFile,
    isFile: async (path) => (await stat(path).catch(() => undefined))?.isFile() === true,
    resolveBeside: (file, path) => (isAbsolute(path) ? path : join(dirname(file), path)),
  };
}
