import { basename, join } from 'node:path';
import type { Command } from './measure.ts';
import { AS_OF } from './tickets.ts';

/** Where the benches stand as JavaScript (tsdown.config.ts). */
export const BUILT = join(process.cwd(), 'node_modules/.cache/portal-check-bench');

const BIN = join(process.cwd(), 'bin/portal-check.js');

/** Node that does nothing. */
export const NOTHING: Command = { name: 'node -e 0', args: ['-e', '0'] };

/** The built program as a user calls it. */
export function program(...args: string[]): Command {
  return { name: `portal-check ${args.join(' ')}`, args: [BIN, ...args] };
}

/** A check that finds something. */
export function checkOf(path: string, ...options: string[]): Command {
  return {
    ...program(path, '--as-of', AS_OF, ...options),
    name: ['check', basename(path), ...options.filter((each) => each.startsWith('--'))].join(' '),
    status: 1,
  };
}

/** Another library that merely reads a file of so many rows; each is a program in bare/. */
export function bare(library: string, path: string, rows: number): Command {
  return { name: `${library} alone`, args: [join(BUILT, `bench/bare/${library}.mjs`), path, String(rows)] };
}
