/** The state of a thread that writes: it can be ended while open, and not while it moves files to their final names. */
const OPEN = 0;
const COMMITTING = 1;
const ENDED = 2;

/** Milliseconds between two attempts to end the thread. */
const RETRY_MS = 5;

/** Memory that both threads share: the state, and how many commits were made. */
export type LockMemory = Int32Array<SharedArrayBuffer>;

export function createLockMemory(): LockMemory {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Runs on the thread that writes: commits, or waits for its end if that has begun. */
export async function commitLocked<T>(memory: LockMemory, moveFiles: () => Promise<T>): Promise<T> {
  if (Atomics.compareExchange(memory, 0, OPEN, COMMITTING) === ENDED) Atomics.wait(memory, 0, ENDED);
  try {
    return await moveFiles();
  } finally {
    Atomics.add(memory, 1, 1);
    Atomics.store(memory, 0, OPEN);
  }
}

/** Runs on the thread that ends the other: from then on no file is moved. Waits for a commit, but no longer than `maxMs`. */
export async function lockForEnd(memory: LockMemory, maxMs: number): Promise<void> {
  const start = performance.now();
  while (Atomics.compareExchange(memory, 0, OPEN, ENDED) === COMMITTING) {
    if (performance.now() - start > maxMs) return;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Whether a commit has ended, or has begun and could not be waited for. */
export function hasCommitted(memory: LockMemory): boolean {
  return Atomics.load(memory, 1) > 0 || Atomics.load(memory, 0) === COMMITTING;
}
