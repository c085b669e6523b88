const TICK_MS = 100;

/** Ends a run whose time is over. */
export interface Timer {
  stop(): void;
}

/**
 * Calls `onEnd` once when the time is over. Time does not count while the reader of the output makes the run wait: a report
 * in a pager is not cut off.
 * @param seconds 0 for no limit
 */
export function startTimer(seconds: number, isWaiting: () => boolean, onEnd: () => void): Timer {
  if (seconds === 0) return { stop: () => {} };
  let left = seconds * 1000;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (!isWaiting()) left -= now - last;
    last = now;
    if (left > 0) return;
    clearInterval(timer);
    onEnd();
  }, TICK_MS);
  return { stop: () => clearInterval(timer) };
}
