import { describe, expect, it, vi } from 'vitest';
import { Queue } from '../../../src/app/check/queue.ts';
import type { RawRow } from '../../../src/core/model/input.ts';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import type { ReadOperation } from '../../../src/formats/platform.ts';
import { THREAD_SUPPORT } from '../../../src/node/threads/threads.ts';
import { contextAsOf } from '../../support/rows.ts';

const reading: ReadOperation<RawRow> = {
  async *read() {
    yield [{ row: 1, cells: ['MCO'] }];
    yield [{ row: 2, cells: ['Molina'] }];
  },
  position: undefined,
  checkpoint: () => {},
};

describe('THREAD_SUPPORT', () => {
  it('reads a small source in place, without a job for a thread', async () => {
    const createJob = vi.fn();
    const rows: RawRow[] = [];
    const source = createMemorySource('made up', Buffer.from(''));
    for await (const batch of THREAD_SUPPORT.readAhead(source, 10, createJob, reading)) rows.push(...batch);
    expect(rows.map(({ row }) => row)).toEqual([1, 2]);
    expect(createJob).not.toHaveBeenCalled();
  });
  it('leaves files in the queue that need no threads', async () => {
    const queue = new Queue(['a.csv', 'b.csv']);
    await THREAD_SUPPORT.checkInThreads(queue, {
      options: {},
      context: contextAsOf(),
      layoutDictionary: undefined,
      platform: {} as never,
      checkpoint: () => {},
    });
    expect([queue.takeFile()?.file, queue.takeFile()?.file]).toEqual(['a.csv', 'b.csv']);
  });
});
