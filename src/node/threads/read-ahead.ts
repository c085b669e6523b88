import { Worker } from 'node:worker_threads';
import { InputError } from '../../core/model/errors.ts';
import type { RawRecord, RawRow } from '../../core/model/input.ts';
import { MAX_FIRST_ROW } from '../../core/rows/header-candidates.ts';
import type { ReadOperation } from '../../formats/platform.ts';
import type { ReadJob } from '../../formats/read-job.ts';
import { findThread } from '../find-thread.ts';
import { type PackedRecords, type PackedRows, unpackRecords, unpackRows } from './packed-rows.ts';

/**
 * The most batches read but not yet checked, so that a fast reader does not fill the memory. A batch is what one chunk
 * of the file holds; larger batches would be fewer, but V8 is slow to collect strings of over 128 KB.
 */
export const MAX_BATCHES_AHEAD = 32;

/** Acknowledge batches in groups of this size: every message wakes the reader. */
const ACKNOWLEDGE_EVERY = MAX_BATCHES_AHEAD / 2;

/** The reader's rows are garbage as soon as they are packed; by default V8 lets a hundred megabytes of them pile up. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Milliseconds between checkpoints while no batch arrives: thousands of empty rows make none. */
const CHECKPOINT_INTERVAL_MS = 500;

export type ReadMessage =
  | { packed: PackedRows | PackedRecords; read: number }
  | { inputError: string }
  | { end: true };

/** A thread could not be started, or ended before its file did. */
class ThreadFailure extends Error {}

/**
 * Reads the first batches on this thread, as many as it takes to find a header and to judge its columns, and the others on
 * a further thread. If no thread can be started, all are read here. The operation's `checkpoint` is called with every batch.
 * @throws InputError, or any error that `read` throws
 */
export async function* readAhead<T extends RawRow | RawRecord>(
  createJob: () => Promise<ReadJob>,
  operation: ReadOperation<T>,
): AsyncGenerator<T[]> {
  let rowsRead = 0;
  let hasMore = false;
  for await (const batch of operation.read()) {
    yield batch;
    rowsRead += batch.length;
    hasMore = (batch.at(-1)?.row ?? 0) > MAX_FIRST_ROW;
    if (hasMore) break;
  }
  if (!hasMore) return;
  try {
    for await (const batch of skipRows(rowsRead, readFromWorker<T>(await createJob(), operation))) {
      yield batch;
      rowsRead += batch.length;
    }
  } catch (error) {
    if (!(error instanceof ThreadFailure)) throw error;
    yield* skipRows(rowsRead, operation.read());
  }
}

/** The batches without their first rows. */
async function* skipRows<T>(count: number, batches: AsyncIterable<T[]>): AsyncGenerator<T[]> {
  let left = count;
  for await (const batch of batches) {
    if (batch.length > left) yield left > 0 ? batch.slice(left) : batch;
    left = Math.max(0, left - batch.length);
  }
}

/** Yields the batches of a thread in order. Leaving the loop early ends the thread. */
async function* readFromWorker<T extends RawRow | RawRecord>(
  job: ReadJob,
  { position, checkpoint }: ReadOperation<T>,
): AsyncGenerator<T[]> {
  const worker = startWorker(job);
  const inbox = new Inbox(worker);
  let received = 0;
  try {
    for (;;) {
      checkpoint();
      const message = inbox.take();
      if (message === undefined) await inbox.wait();
      else if ('packed' in message) {
        received += 1;
        if (received % ACKNOWLEDGE_EVERY === 0) worker.postMessage(ACKNOWLEDGE_EVERY);
        if (position) position.read = message.read;
        yield unpackBatch<T>(message.packed);
      } else if ('inputError' in message) throw new InputError(message.inputError);
      else return;
    }
  } finally {
    inbox.close();
    await worker.terminate();
  }
}

/** The messages of a worker that have not been handled yet. */
class Inbox {
  private readonly messages: ReadMessage[] = [];
  private hasEnded = false;
  private wake = (): void => {};
  private readonly timer = setInterval(() => this.wake(), CHECKPOINT_INTERVAL_MS);

  constructor(worker: Worker) {
    worker.on('message', (message: ReadMessage) => {
      this.messages.push(message);
      this.wake();
    });
    // Every error is followed by an exit.
    worker.on('error', () => {});
    worker.on('exit', () => {
      this.hasEnded = true;
      this.wake();
    });
  }

  /** The next message. @throws ThreadFailure if there is none and the worker has ended */
  take(): ReadMessage | undefined {
    const message = this.messages.shift();
    if (message === undefined && this.hasEnded) throw new ThreadFailure();
    return message;
  }

  /** Resolves when a message may have come, or it is time for a checkpoint. */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  close(): void {
    clearInterval(this.timer);
  }
}

/** Node's permission model may forbid threads, and a system may have no more of them. */
function startWorker(job: ReadJob): Worker {
  const script = findThread('read-worker');
  if (!script) throw new ThreadFailure();
  try {
    return new Worker(script.source, {
      ...script.options,
      workerData: job,
      resourceLimits: RESOURCE_LIMITS,
    });
  } catch {
    throw new ThreadFailure();
  }
}

function unpackBatch<T>(packed: PackedRows | PackedRecords): T[] {
  return (packed.shape === 'rows' ? unpackRows(packed) : unpackRecords(packed)) as T[];
}
