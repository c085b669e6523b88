import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ThreadScript } from '../find-thread.ts';
import { removeStaging, SIGNALS } from '../output/interruption.ts';
import { createLockMemory, hasCommitted, lockForEnd } from './commit-lock.ts';
import { forwardInput } from './forward-input.ts';
import type { FromThread, GuardedJob, StreamName, ToThread } from './messages.ts';
import { startTimer } from './time-left.ts';

/** Milliseconds to wait for files that are being moved to their final names. */
const MAX_COMMIT_MS = 400;

/** Milliseconds to wait for the thread to end: only within a single call of Node, such as JSON.parse, it takes longer. */
const MAX_END_MS = 400;

/** What a guarded thread uses of this one. */
export interface ThreadSurroundings {
  streams: Readonly<Record<StreamName, Writable>>;
  /** Standard input, if the thread reads it. */
  stdin: NodeJS.ReadableStream | undefined;
  /** The time that the thread may take; 0 for no limit. */
  seconds: number;
  /** Megabytes of new objects before V8 collects those that are garbage */
  youngMegabytes: number;
  /** Creates the error of a thread whose time is over. */
  createTimeoutError(hasWritten: boolean): Error;
}

/**
 * Does a task on a thread of its own, while this one waits for the end of its time and for signals, and ends it whatever
 * it computes. Its temporary files are removed. A signal then ends the program as if it had not been caught.
 * @returns what the thread returns; undefined if no thread can be started
 * @throws the error of `createTimeoutError`, or any error that ended the thread
 */
export async function runGuarded(
  script: ThreadScript,
  task: unknown,
  surroundings: ThreadSurroundings,
): Promise<{ result: unknown } | undefined> {
  const lock = createLockMemory();
  const worker = startWorker(script, { task, lock }, surroundings);
  if (!worker) return undefined;
  const thread = new GuardedThread(worker, lock, surroundings);
  try {
    return { result: await thread.waitForResult() };
  } finally {
    thread.release();
  }
}

/** Node's permission model may forbid threads, and a system may have no more of them. */
function startWorker(
  { source, options }: ThreadScript,
  workerData: GuardedJob,
  { stdin, youngMegabytes }: ThreadSurroundings,
): Worker | undefined {
  try {
    return new Worker(source, {
      ...options,
      workerData,
      stdin: stdin !== undefined,
      trackUnmanagedFds: false,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
  } catch {
    return undefined;
  }
}

class GuardedThread {
  private readonly staged = new Set<string>();
  /** Pieces of output that are not written yet. */
  private pendingWrites = 0;
  private hasPrinted = false;
  /** A line of progress that the cursor is still on. */
  private openLine = '';
  private readonly listeners = SIGNALS.map(
    (signal) => [signal, () => void this.endBySignal(signal)] as const,
  );
  private readonly timer;
  private fail = (_: unknown): void => {};

  constructor(
    private readonly worker: Worker,
    private readonly lock: GuardedJob['lock'],
    private readonly surroundings: ThreadSurroundings,
  ) {
    const { stdin, seconds } = surroundings;
    this.timer = startTimer(
      seconds,
      () => this.pendingWrites > 0,
      () => void this.endByTimeout(),
    );
    for (const [signal, listener] of this.listeners) process.on(signal, listener);
    if (stdin && worker.stdin) forwardInput(stdin, worker.stdin);
  }

  waitForResult(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let outcome: { result: unknown } | undefined;
      let failure: unknown = new Error('the thread ended early');
      this.fail = reject;
      this.worker.on('message', (message: FromThread) => {
        if ('write' in message) this.write(message.write, message.content);
        else if ('staged' in message) this.staged.add(message.staged);
        else if ('settled' in message) this.staged.delete(message.settled);
        else {
          outcome = message;
          // Unread input would keep the thread alive.
          if (this.surroundings.stdin) void this.worker.terminate();
        }
      });
      this.worker.on('error', (error) => {
        failure = error;
      });
      this.worker.on('exit', () => {
        if (this.isEnding) return;
        this.removeStaged();
        if (outcome) resolve(outcome.result);
        else reject(failure);
      });
    });
  }

  release(): void {
    this.timer.stop();
    for (const [signal, listener] of this.listeners) process.removeListener(signal, listener);
    const { stdin } = this.surroundings;
    if (!stdin) return;
    stdin.unpipe();
    (stdin as Partial<Pick<NodeJS.ReadStream, 'destroy'>>).destroy?.();
  }

  private isEnding = false;

  private write(name: StreamName, content: string | Uint8Array): void {
    this.pendingWrites += 1;
    this.hasPrinted ||= name === 'stdout';
    if (name === 'stderr') this.openLine = /^\r[^\r\n]+$/.exec(String(content))?.[0] ?? '';
    this.surroundings.streams[name].write(content, (error) => {
      this.pendingWrites -= 1;
      const answer: ToThread = { written: name, code: (error as NodeJS.ErrnoException | null)?.code };
      this.worker.postMessage(answer);
    });
  }

  private async endByTimeout(): Promise<void> {
    if (await this.end())
      this.fail(this.surroundings.createTimeoutError(this.hasPrinted || hasCommitted(this.lock)));
  }

  private async endBySignal(signal: NodeJS.Signals): Promise<void> {
    if (await this.end()) process.kill(process.pid, signal);
  }

  /** Ends the thread and removes its temporary files; false if that has begun already. */
  private async end(): Promise<boolean> {
    if (this.isEnding) return false;
    this.isEnding = true;
    this.release();
    await lockForEnd(this.lock, MAX_COMMIT_MS);
    await Promise.race([this.worker.terminate(), sleep(MAX_END_MS, undefined, { ref: false })]);
    this.removeStaged();
    if (this.openLine) this.surroundings.streams.stderr.write(`\r${' '.repeat(this.openLine.length - 1)}\r`);
    return true;
  }

  private removeStaged(): void {
    for (const path of this.staged) {
      try {
        removeStaging(path);
      } catch {
        // The next run into the folder removes it.
      }
    }
    this.staged.clear();
  }
}
