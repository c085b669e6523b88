import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InputError } from '../errors.ts';
import type { RawRecord, RawRow } from '../types.ts';
import type { Layout } from './delimiter.ts';
import type { TextEncoding } from './encoding.ts';
import type { Position, Source } from './files.ts';
import { type PackedRecords, type PackedRows, unpackRecords, unpackRows } from './packed.ts';

/** From this size on a second thread saves more than its start costs. */
const LARGE = 16 * 1024 * 1024;

/**
 * Batches read and not yet checked, so that a fast reader does not fill the memory. Each is what one chunk of the file
 * holds: larger ones would be fewer, but V8 clears texts of over 128 KB away late.
 */
export const MOST_AHEAD = 8;

/** Beside the built program; in the sources there is none, and files are read where they are checked. */
const THREAD = new URL('./reader-thread.js', import.meta.url);

/** What the reading thread is to read. */
export interface ReadJob {
  file: string;
  size: number;
  encoding: TextEncoding;
  /** Of a .csv; without it an .ndjson. */
  layout?: Layout;
}

export type ReadMessage =
  | { packed: PackedRows | PackedRecords; read: number }
  | { refusal: string }
  | { end: true };

/** The job for a thread of its own; undefined where that would not pay, or is not possible. */
export function jobFor(source: Source, encoding: TextEncoding, layout?: Layout): ReadJob | undefined {
  const { file, held, size } = source;
  if (!('path' in held) || size < LARGE || !existsSync(fileURLToPath(THREAD))) return undefined;
  return { file, size, encoding, ...(layout && { layout }) };
}

/**
 * The rows of a .csv that another thread reads.
 * @throws InputError as the reader does
 */
export async function* rowsAhead(job: ReadJob, position: Position | undefined): AsyncGenerator<RawRow[]> {
  for await (const packed of readAhead(job, position)) yield unpackRows(packed as PackedRows);
}

/**
 * The records of an .ndjson that another thread reads.
 * @throws InputError as the reader does
 */
export async function* recordsAhead(
  job: ReadJob,
  position: Position | undefined,
): AsyncGenerator<RawRecord[]> {
  for await (const packed of readAhead(job, position)) yield unpackRecords(packed as PackedRecords);
}

/** The batches in order. Leaving the loop early ends the thread. */
async function* readAhead(
  job: ReadJob,
  position: Position | undefined,
): AsyncGenerator<PackedRows | PackedRecords> {
  const worker = new Worker(THREAD, { workerData: job });
  const waiting: ReadMessage[] = [];
  let failure: { error: unknown } | undefined;
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
        worker.postMessage('more');
        if (position) position.read = message.read;
        yield message.packed;
      } else if ('refusal' in message) throw new InputError(message.refusal);
      else return;
    }
  } finally {
    await worker.terminate();
  }
}
