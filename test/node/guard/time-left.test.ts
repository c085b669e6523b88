import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTimer } from '../../../src/node/guard/time-left.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('ends once when the time is over', () => {
  const onEnd = vi.fn();
  startTimer(2, () => false, onEnd);
  vi.advanceTimersByTime(1_900);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(onEnd).toHaveBeenCalledOnce();
});

it('does not count the time in which the reader of the output makes it wait', () => {
  const onEnd = vi.fn();
  let isWaiting = true;
  startTimer(2, () => isWaiting, onEnd);
  vi.advanceTimersByTime(3_600_000);
  expect(onEnd).not.toHaveBeenCalled();
  isWaiting = false;
  vi.advanceTimersByTime(2_100);
  expect(onEnd).toHaveBeenCalledOnce();
});

it('never ends if it was stopped, or has no limit', () => {
  const onEnd = vi.fn();
  startTimer(2, () => false, onEnd).stop();
  startTimer(0, () => false, onEnd).stop();
  vi.advanceTimersByTime(3_600_000);
  expect(onEnd).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
