import { basename, join } from 'node:path';
import type { Command } from './measure.ts';
import { AS_OF } from './tickets.ts';

/** The folder of the compiled benchmarks (tsdown.config.ts). */
export const BUILT = join(process.cwd(), 'node_modules/.cache/portal-check-bench');

const BIN = join(process.cwd(), 'bin/portal-check.js');

/** Node running an empty program. */
export const NOTHING: Command = { name: 'node -e 0', args: ['-e', '0'] };

/** The built program as a user runs it. */
export function program(...args: string[]): Command {
  return { name: `portal-check ${args.join(' ')}`, args: [BIN, ...args] };
}

/** A check that has findings. */
export function checkOf(path: string, ...options: string[]): Command {
  return {
    ...program(path, '--as-of', AS_OF, ...options),
    name: ['check', basename(path), ...options.filter((option) => option.startsWith('--'))].join(' '),
    status: 1,
  };
}

/** Another library that only reads a file with this many rows: a program in bare/. */
export function bare(library: string, path: string, rows: number): Command {
  return { name: `${library} alone`, args: [join(BUILT, `bench/bare/${library}.mjs`), path, String(rows)] };
}
