import { rmSync } from 'node:fs';

/** The signals by which users and systems end a program. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Takes over the removal of temporary files on a thread that receives no signals. */
export interface WritingObserver {
  /** A temporary file or folder of that path is about to be created. */
  onStaged(path: string): void;
  /** It is removed, or has its final name. */
  onSettled(path: string): void;
  /** Moves files to their final names; the thread is not ended meanwhile. */
  commit<T>(moveFiles: () => Promise<T>): Promise<T>;
}

let observer: WritingObserver | undefined;

/** Passes what this thread writes to an observer, which removes the temporary files if the thread is ended. */
export function observeWriting(writingObserver: WritingObserver | undefined): void {
  observer = writingObserver;
}

/** Moves files to their final names, as much at once as the system allows. */
export function commitWhole<T>(moveFiles: () => Promise<T>): Promise<T> {
  return observer ? observer.commit(moveFiles) : moveFiles();
}

/** Removes the folder or file if the user interrupts the program; returns a function that turns this off. */
export function removeOnSignal(staging: string): () => void {
  const current = observer;
  if (current) {
    current.onStaged(staging);
    return () => current.onSettled(staging);
  }
  const stop = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, clear);
  };
  const clear = (signal: NodeJS.Signals): void => {
    stop();
    try {
      removeStaging(staging);
    } finally {
      process.kill(process.pid, signal);
    }
  };
  for (const signal of SIGNALS) process.on(signal, clear);
  return stop;
}

/** Removes a temporary file or folder at once. */
export function removeStaging(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
