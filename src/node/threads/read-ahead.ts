import { Worker } from 'node:worker_threads';
import { InputError } from '../../core/model/errors.ts';
import type { RawRecord, RawRow } from '../../core/model/input.ts';
import type { ReadOperation } from '../../formats/platform.ts';
import type { ReadJob } from '../../formats/read-job.ts';
import { type PackedRecords, type PackedRows, unpackRecords, unpackRows } from './packed-rows.ts';

/**
 * Batches read and not yet checked, so that a fast reader does not fill the memory. Each is what one chunk of the file
 * holds: larger ones would be fewer, but V8 clears texts of over 128 KB away late.
 */
export const MAX_BATCHES_AHEAD = 32;

/** Batches taken before the reading thread is told: each telling wakes it. */
const ACKNOWLEDGE_EVERY = MAX_BATCHES_AHEAD / 2;

/** The thread's rows are garbage as soon as they are packed: left to itself it lets a hundred megabytes of them stand. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Milliseconds between two looks at the clock while nothing comes: thousands of empty rows give no batch. */
const CHECKPOINT_INTERVAL_MS = 500;

/** Beside the built program; in the sources there is none. */
const WORKER_URL = new URL('./read-worker.cjs', import.meta.url);

export type ReadMessage =
  | { packed: PackedRows | PackedRecords; read: number }
  | { refusal: string }
  | { end: true };

/** That a thread could not be started, or ended before its file. */
class ThreadFailure extends Error {}

/**
 * Reads the first batch here and the others in a thread of its own: who looks for a header needs no thread. Where there
 * can be no thread, they are read here too. `checkpoint` is called with each batch.
 * @throws what `read` throws
 */
export async function* readAhead<T extends RawRow | RawRecord>(
  jobOf: () => Promise<ReadJob>,
  reading: ReadOperation<T>,
): AsyncGenerator<T[]> {
  let given = 0;
  for await (const batch of reading.read()) {
    yield batch;
    given = batch.length;
    break;
  }
  try {
    for await (const batch of skipRows(given, readFromWorker<T>(await jobOf(), reading))) {
      yield batch;
      given += batch.length;
    }
  } catch (error) {
    if (!(error instanceof ThreadFailure)) throw error;
    yield* skipRows(given, reading.read());
  }
}

/** The batches without what was given before. */
async function* skipRows<T>(given: number, batches: AsyncIterable<T[]>): AsyncGenerator<T[]> {
  let left = given;
  for await (const batch of batches) {
    if (batch.length > left) yield left > 0 ? batch.slice(left) : batch;
    left = Math.max(0, left - batch.length);
  }
}

/** The batches of a thread in order. Leaving the loop early ends the thread. */
async function* readFromWorker<T extends RawRow | RawRecord>(
  job: ReadJob,
  { position, checkpoint }: ReadOperation<T>,
): AsyncGenerator<T[]> {
  const waiting: ReadMessage[] = [];
  let isOver = false;
  let taken = 0;
  let wake = (): void => {};
  const over = () => {
    isOver = true;
    wake();
  };
  const worker = startWorker(job);
  worker.on('message', (message: ReadMessage) => {
    waiting.push(message);
    wake();
  });
  // An exit follows each error.
  worker.on('error', () => {});
  worker.on('exit', over);
  const timer = setInterval(() => wake(), CHECKPOINT_INTERVAL_MS);
  try {
    for (;;) {
      checkpoint();
      const message = waiting.shift();
      if (message === undefined) {
        if (isOver) throw new ThreadFailure();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('packed' in message) {
        taken += 1;
        if (taken % ACKNOWLEDGE_EVERY === 0) worker.postMessage(ACKNOWLEDGE_EVERY);
        if (position) position.read = message.read;
        yield unpackBatch<T>(message.packed);
      } else if ('refusal' in message) throw new InputError(message.refusal);
      else return;
    }
  } finally {
    clearInterval(timer);
    await worker.terminate();
  }
}

/** Node's permission model may forbid threads, and a system may have no more of them. */
function startWorker(job: ReadJob): Worker {
  try {
    return new Worker(WORKER_URL, { workerData: job, resourceLimits: RESOURCE_LIMITS });
  } catch {
    throw new ThreadFailure();
  }
}

function unpackBatch<T>(packed: PackedRows | PackedRecords): T[] {
  return (packed.shape === 'rows' ? unpackRows(packed) : unpackRecords(packed)) as T[];
}
