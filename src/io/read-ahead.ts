import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InputError } from '../errors.ts';
import type { RawRecord, RawRow } from '../types.ts';
import type { Look } from './clock.ts';
import type { Layout } from './delimiter.ts';
import type { TextEncoding } from './encoding.ts';
import type { Position } from './files.ts';
import type { Limits } from './limits.ts';
import { type PackedRecords, type PackedRows, unpackRecords, unpackRows } from './packed.ts';

/**
 * Batches read and not yet checked, so that a fast reader does not fill the memory. Each is what one chunk of the file
 * holds: larger ones would be fewer, but V8 clears texts of over 128 KB away late.
 */
export const MOST_AHEAD = 8;

/** Batches taken before the reading thread is told: each telling wakes it. */
const TOLD_AT_ONCE = MOST_AHEAD / 2;

/** The thread's rows are garbage as soon as they are packed: left to itself it lets a hundred megabytes of them stand. */
const RESOURCES = { maxYoungGenerationSizeMb: 16 };

/** Beside the built program; in the sources there is none, and files are read where they are checked. */
const THREAD = new URL('./reader-thread.cjs', import.meta.url);

/** What the reading thread is to read. */
export interface ReadJob {
  file: string;
  size: number;
  limits: Limits;
  encoding: TextEncoding;
  /** Of a .csv; without it an .ndjson. */
  layout?: Layout;
}

export type ReadMessage =
  | { packed: PackedRows | PackedRecords; read: number }
  | { refusal: string }
  | { end: true };

/** What a file gives that another thread reads; it throws as the reader does. */
export interface ReadAhead {
  /** Of a .csv. */
  rows(): AsyncGenerator<RawRow[]>;
  /** Of an .ndjson. */
  records(): AsyncGenerator<RawRecord[]>;
}

/** Reads in a thread of its own; undefined where there is none. `look` is called with each batch. */
export function readAhead(job: ReadJob, position: Position | undefined, look: Look): ReadAhead | undefined {
  // Node's permission model may forbid threads: then files are read where they are checked.
  if (!existsSync(fileURLToPath(THREAD)) || process.permission?.has('worker') === false) return undefined;
  return {
    async *rows() {
      for await (const packed of batchesOf(job, position, look)) yield unpackRows(packed as PackedRows);
    },
    async *records() {
      for await (const packed of batchesOf(job, position, look)) yield unpackRecords(packed as PackedRecords);
    },
  };
}

/** The batches in order. Leaving the loop early ends the thread. */
async function* batchesOf(
  job: ReadJob,
  position: Position | undefined,
  look: Look,
): AsyncGenerator<PackedRows | PackedRecords> {
  const worker = new Worker(THREAD, { workerData: job, resourceLimits: RESOURCES });
  const waiting: ReadMessage[] = [];
  let failure: { error: unknown } | undefined;
  let taken = 0;
  let wake = (): void => {};
  worker.on('message', (message: ReadMessage) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (error) => {
    failure = { error };
    wake();
  });
  worker.on('exit', () => {
    failure ??= { error: new Error('the reading thread ended before its file') };
    wake();
  });
  if (position) Object.assign(position, { read: 0, total: job.size });
  try {
    for (;;) {
      const message = waiting.shift();
      if (message === undefined) {
        if (failure) throw failure.error;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('packed' in message) {
        look();
        taken += 1;
        if (taken % TOLD_AT_ONCE === 0) worker.postMessage(TOLD_AT_ONCE);
        if (position) position.read = message.read;
        yield message.packed;
      } else if ('refusal' in message) throw new InputError(message.refusal);
      else return;
    }
  } finally {
    await worker.terminate();
  }
}
