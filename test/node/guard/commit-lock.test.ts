import { describe, expect, it } from 'vitest';
import {
  commitLocked,
  createLockMemory,
  hasCommitted,
  lockForEnd,
} from '../../../src/node/guard/commit-lock.ts';

describe('the commit lock', () => {
  it('counts commits, failed ones included, since they may have moved files', async () => {
    const memory = createLockMemory();
    expect(hasCommitted(memory)).toBe(false);
    expect(await commitLocked(memory, async () => 'moved')).toBe('moved');
    expect(hasCommitted(memory)).toBe(true);
    const failing = createLockMemory();
    const failure = new Error('disk full');
    await expect(commitLocked(failing, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(hasCommitted(failing)).toBe(true);
  });

  it('lets a commit finish before the end', async () => {
    const memory = createLockMemory();
    const order: string[] = [];
    let finish = (): void => {};
    const commit = commitLocked(memory, () => new Promise<void>((resolve) => (finish = resolve))).then(() =>
      order.push('committed'),
    );
    const end = lockForEnd(memory, 60_000).then(() => order.push('ended'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(order).toEqual([]);
    finish();
    await Promise.all([commit, end]);
    expect(order).toEqual(['committed', 'ended']);
  });

  it('does not wait for ever for a commit', async () => {
    const memory = createLockMemory();
    void commitLocked(memory, () => new Promise(() => {}));
    await lockForEnd(memory, 0);
    expect(hasCommitted(memory)).toBe(true);
  });
});
