import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CheckRun, Progress } from '../../app/check/check-file.ts';
import type { Queue } from '../../app/check/queue.ts';
import type { CheckOptions } from '../../app/settings/resolve.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import type { Platform } from '../../formats/platform.ts';
import { type TransferredFile, unpackFile } from './transfer.ts';

/** Beside the built program; in the sources there is none, and files are checked one after the other. */
const WORKER_URL = new URL('./check-worker.cjs', import.meta.url);

/** What a checking thread is told at its start. */
export interface CheckJob {
  options: CheckOptions;
  dictionary: Dictionary | undefined;
  /** Whether it may read a large file in one more thread. */
  allowReadAhead: boolean;
}

/** What a checking thread says: now and then how far the file is checked, and at last what became of it. */
export type CheckMessage =
  | { progress: Progress | undefined }
  | { checked: TransferredFile }
  | { refusal: string }
  | { setting: string };

type FinalMessage = Exclude<CheckMessage, { progress: unknown }>;

/** Which options a worker needs as they are; the main thread has read the others' files, fixed the day, and keeps the time. */
const OPTION_OWNERS = {
  kind: 'worker',
  inputFormat: 'worker',
  encoding: 'worker',
  limits: 'worker',
  maxIndividuals: 'worker',
  closedDays: 'worker',
  plans: 'worker',
  ruleSettings: 'worker',
  rulebook: 'worker',
  showValues: 'worker',
  asOf: 'main',
  layout: 'main',
  roster: 'main',
  history: 'main',
  timeout: 'main',
} as const satisfies Record<keyof CheckOptions, 'worker' | 'main'>;

/** Processors beyond these are left alone: each thread takes the memory that its file takes. */
const MAX_THREADS = 8;

/**
 * Checks files of the queue at once: some in this thread, the others in as many more as there are processors, up to
 * `most` in all. What a thread could not check for a reason of its own is left in the queue.
 * @throws what ends the check; nothing goes on then
 */
export async function checkInThreads(queue: Queue, given: CheckRun, most: number): Promise<void> {
  const processors = availableParallelism();
  const count = Math.min(processors, most, MAX_THREADS);
  // One more thread that only reads pays where a processor is free for it.
  const ahead = processors >= 2 * count;
  const checkers = startWorkers(count - 1, given, ahead);
  let failure: { error: unknown } | undefined;
  const endAll = () => Promise.all(checkers.map((checker) => checker.terminate()));
  const unlessFailed = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      failure ??= { error };
      await endAll();
    }
  };
  const checkpoint = (): void => {
    if (failure) throw failure.error;
    given.checkpoint();
  };
  const terms = { ...given, checkpoint };
  const alone =
    ahead || checkers.length === 0 ? terms : { ...terms, platform: removeReadAhead(given.platform) };
  const others = checkers.map((checker) => unlessFailed(runWorker(checker, queue, terms)));
  await Promise.all([unlessFailed(queue.checkRemaining(alone)), ...others]);
  await endAll();
  if (failure) throw failure.error;
}

/** For threads that share the processors: one more that only reads would cost more than it saves. */
export function removeReadAhead({ readAhead: _, ...platform }: Platform): Platform {
  return platform;
}

/** Fewer than asked for, or none, where no thread can be started. */
function startWorkers(count: number, terms: CheckRun, ahead: boolean): CheckWorker[] {
  // Node's permission model may forbid threads.
  if (!existsSync(fileURLToPath(WORKER_URL)) || process.permission?.has('worker') === false) return [];
  const job = createCheckJob(terms, ahead);
  const checkers: CheckWorker[] = [];
  try {
    while (checkers.length < count) checkers.push(new CheckWorker(job));
  } catch {
    // The system has no thread left, or an option cannot be copied: the files are checked all the same.
  }
  return checkers;
}

/** What a check goes by and another thread can be told: the day is fixed, and the time is looked at here. */
function createCheckJob(
  { options, context, layoutDictionary: dictionary }: CheckRun,
  allowReadAhead: boolean,
): CheckJob {
  const passed = Object.entries(options).filter(
    ([key]) => OPTION_OWNERS[key as keyof CheckOptions] === 'worker',
  );
  return {
    options: { ...Object.fromEntries(passed), asOf: formatIsoDay(context.asOf) },
    dictionary,
    allowReadAhead,
  };
}

async function runWorker(checker: CheckWorker, queue: Queue, terms: CheckRun): Promise<void> {
  for (let next = queue.takeFile(); next; next = queue.takeFile()) {
    const { place, file } = next;
    const tell = queue.createProgressReporter(place, terms);
    const ended = await checker.check(file, (progress) => {
      terms.checkpoint();
      if (progress) tell?.(file, progress);
    });
    if (ended === undefined) return queue.requeue(place);
    if ('setting' in ended) throw new SettingsError(ended.setting);
    queue.settle(
      place,
      'refusal' in ended ? new InputError(ended.refusal) : unpackFile(ended.checked, terms),
    );
  }
}

/** A thread that checks one file after the other. */
class CheckWorker {
  private readonly worker: Worker;
  private isGone = false;
  private onMessage = (_: CheckMessage | undefined): void => {};

  constructor(job: CheckJob) {
    this.worker = new Worker(WORKER_URL, { workerData: job });
    this.worker.on('message', (message: CheckMessage) => this.onMessage(message));
    // Whatever ended it: in this thread the same shows itself again, or does not.
    for (const event of ['error', 'exit']) {
      this.worker.on(event, () => {
        this.isGone = true;
        this.onMessage(undefined);
      });
    }
  }

  /**
   * Checks one file; undefined where the thread has ended before.
   * @throws what `onLook` throws, which is called now and then
   */
  check(file: string, onLook: (progress: Progress | undefined) => void): Promise<FinalMessage | undefined> {
    return new Promise((resolve, reject) => {
      this.onMessage = (message) => {
        if (!message || !('progress' in message)) return resolve(message);
        try {
          onLook(message.progress);
        } catch (error) {
          reject(error);
        }
      };
      if (this.isGone) resolve(undefined);
      else this.worker.postMessage(file);
    });
  }

  async terminate(): Promise<void> {
    await this.worker.terminate();
  }
}
