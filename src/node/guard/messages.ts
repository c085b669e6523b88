import type { LockMemory } from './commit-lock.ts';

export type StreamName = 'stdout' | 'stderr';

/** What a guarded thread receives at its start. */
export interface GuardedJob {
  /** What it is to do. */
  task: unknown;
  lock: LockMemory;
}

/** A message from a guarded thread. */
export type FromThread =
  | { write: StreamName; content: string | Uint8Array }
  | { staged: string }
  | { settled: string }
  | { result: unknown };

/** The answer to each `write`: the piece is written, or failed with that code. */
export interface ToThread {
  written: StreamName;
  code: string | undefined;
}
