import { existsSync } from 'node:fs';
import type { WorkerOptions } from 'node:worker_threads';
import { readAsset } from './executable.ts';

/** The files of threads in the built program, as its modules see them. */
const FILES = {
  'read-worker': './read-worker.cjs',
  'check-worker': './check-worker.cjs',
  'command-worker': '../bin/command-thread.js',
};

/** What a thread runs: the first argument of Worker, and options that go with it. */
export interface ThreadScript {
  source: URL | string;
  options: Pick<WorkerOptions, 'eval' | 'argv'>;
}

/** Finds a thread of the program; undefined if the sources run, which have none. */
export function findThread(name: keyof typeof FILES): ThreadScript | undefined {
  const loader = readAsset('executable.cjs');
  if (loader !== undefined) return { source: loader, options: { eval: true, argv: [`${name}.cjs`] } };
  const source = new URL(FILES[name], import.meta.url);
  return existsSync(source) ? { source, options: {} } : undefined;
}
