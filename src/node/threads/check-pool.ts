import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckRun, Progress } from '../../app/check/check-file.ts';
import type { Queue } from '../../app/check/queue.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import { findThread, type ThreadScript } from '../find-thread.ts';
import { type CheckJob, createCheckJob, removeReadAhead } from './check-job.ts';
import { type TransferredFile, unpackFile } from './transfer.ts';

/** Messages from a worker: progress, then the outcome. */
export type CheckMessage =
  | { progress: Progress | undefined }
  | { checked: TransferredFile }
  | { inputError: string }
  | { settingsError: string };

type FinalMessage = Exclude<CheckMessage, { progress: unknown }>;

/** Never use more threads than this: each holds its own file in memory. */
const MAX_THREADS = 8;

/**
 * Checks files of the queue at once: some on this thread, the others on further ones, up to `maxThreads` in all or the
 * number of processors. A file whose worker died stays in the queue.
 * @throws SettingsError, or any error that ends the whole check; all threads have ended then
 */
export async function checkInThreads(queue: Queue, run: CheckRun, maxThreads: number): Promise<void> {
  const processors = availableParallelism();
  const count = Math.min(processors, maxThreads, MAX_THREADS);
  // A further thread that only reads pays if a processor is free for it.
  const allowReadAhead = processors >= 2 * count;
  const workers = startWorkers(count - 1, createCheckJob(run, allowReadAhead));
  let failure: { error: unknown } | undefined;
  const terminateAll = () => Promise.all(workers.map((worker) => worker.terminate()));
  const recordFailure = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      failure ??= { error };
      await terminateAll();
    }
  };
  const checkpoint = (): void => {
    if (failure) throw failure.error;
    run.checkpoint();
  };
  const sharedRun = { ...run, checkpoint };
  const platform = allowReadAhead || workers.length === 0 ? run.platform : removeReadAhead(run.platform);
  await Promise.all([
    recordFailure(queue.checkRemaining({ ...sharedRun, platform })),
    ...workers.map((worker) => recordFailure(checkWithWorker(worker, queue, sharedRun))),
  ]);
  await terminateAll();
  if (failure) throw failure.error;
}

/** May start fewer workers, or none, if the system does not allow more. */
function startWorkers(count: number, job: CheckJob): CheckWorker[] {
  const script = findThread('check-worker');
  // Node's permission model may forbid threads.
  if (!script || process.permission?.has('worker') === false) return [];
  const workers: CheckWorker[] = [];
  try {
    while (workers.length < count) workers.push(new CheckWorker(script, job));
  } catch {
    // The system has no thread left, or an option cannot be copied: the workers so far, or this thread, do the work.
  }
  return workers;
}

async function checkWithWorker(worker: CheckWorker, queue: Queue, run: CheckRun): Promise<void> {
  for (let next = queue.takeFile(); next; next = queue.takeFile()) {
    const { index, file } = next;
    const reportProgress = queue.createProgressReporter(index, run);
    const message = await worker.check(file, (progress) => {
      run.checkpoint();
      if (progress) reportProgress?.(file, progress);
    });
    if (message === undefined) return queue.requeue(index);
    if ('settingsError' in message) throw new SettingsError(message.settingsError);
    queue.settle(
      index,
      'inputError' in message ? new InputError(message.inputError) : unpackFile(message.checked, run),
    );
  }
}

/** A thread that checks one file after the other. */
class CheckWorker {
  private readonly worker: Worker;
  private hasEnded = false;
  private onMessage = (_: CheckMessage | undefined): void => {};

  constructor({ source, options }: ThreadScript, job: CheckJob) {
    this.worker = new Worker(source, { ...options, workerData: job });
    this.worker.on('message', (message: CheckMessage) => this.onMessage(message));
    // Whatever killed the worker, its file is retried on this thread.
    for (const event of ['error', 'exit']) {
      this.worker.on(event, () => {
        this.hasEnded = true;
        this.onMessage(undefined);
      });
    }
  }

  /**
   * Checks one file; undefined if the thread ended before the file did.
   * @throws any error that `onProgress` throws, which is called now and then
   */
  check(
    file: string,
    onProgress: (progress: Progress | undefined) => void,
  ): Promise<FinalMessage | undefined> {
    return new Promise((resolve, reject) => {
      this.onMessage = (message) => {
        if (!message || !('progress' in message)) return resolve(message);
        try {
          onProgress(message.progress);
        } catch (error) {
          reject(error);
        }
      };
      if (this.hasEnded) resolve(undefined);
      else this.worker.postMessage(file);
    });
  }

  async terminate(): Promise<void> {
    await this.worker.terminate();
  }
}
