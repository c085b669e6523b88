import { describe, expect, it } from 'vitest';
import type { CheckRun, Progress } from '../../../src/app/check/check-file.ts';
import { Queue } from '../../../src/app/check/queue.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { contextAsOf, VALID_TICKET } from '../../support/rows.ts';

const rows = (name: string) => ({ kind: 'ticket' as const, rows: [VALID_TICKET], name });
const run = (more: Partial<CheckRun> = {}): CheckRun => ({
  options: {},
  context: contextAsOf(),
  layoutDictionary: undefined,
  platform: createNodePlatform(),
  checkpoint: () => {},
  ...more,
});

describe('Queue', () => {
  it('hands out the files in order, and no rows in memory', () => {
    const queue = new Queue(['a.csv', rows('in memory'), 'b.csv']);
    expect([queue.takeFile(), queue.takeFile(), queue.takeFile()]).toEqual([
      { index: 0, file: 'a.csv' },
      { index: 2, file: 'b.csv' },
      undefined,
    ]);
  });
  it('hands out a file again that was put back', () => {
    const queue = new Queue(['a.csv', 'b.csv']);
    queue.takeFile();
    queue.requeue(0);
    expect(queue.takeFile()).toEqual({ index: 0, file: 'a.csv' });
  });
  it('checks what is left, and lists the outcomes in the order of the inputs', async () => {
    const queue = new Queue(['taken.csv', rows('first'), 'no-such.csv', rows('second')]);
    const taken = queue.takeFile();
    await queue.checkRemaining(run());
    expect(queue.listOutcomes()).toHaveLength(3);
    queue.settle(taken?.index ?? -1, new InputError('taken.csv: made up'));
    const outcomes = queue
      .listOutcomes()
      .map((outcome) => (outcome instanceof InputError ? outcome.message : (outcome as CheckedFile).file));
    expect(outcomes).toEqual([
      'taken.csv: made up',
      'first',
      `no-such.csv: There is no such file in ${process.cwd()}. Check its name.`,
      'second',
    ]);
  });
  it('ends at an error that is not about one input', async () => {
    const failing = run({
      checkpoint: () => {
        throw new RangeError('made up');
      },
    });
    const queue = new Queue([{ ...rows('long'), rows: Array(1500).fill(VALID_TICKET) }]);
    await expect(queue.checkRemaining(failing)).rejects.toThrow(RangeError);
  });
  it('reports the progress of the first unfinished input only', () => {
    const seen: [string, Progress][] = [];
    const queue = new Queue(['a.csv', 'b.csv']);
    const observed = run({ onProgress: (file, progress) => seen.push([file, progress]) });
    const [first, second] = [0, 1].map((index) => queue.createProgressReporter(index, observed));
    const progress = { rows: 1, share: 0.5 };
    second?.('b.csv', progress);
    first?.('a.csv', progress);
    queue.settle(0, new InputError('made up'));
    first?.('a.csv', progress);
    second?.('b.csv', progress);
    expect(seen).toEqual([
      ['a.csv', progress],
      ['b.csv', progress],
    ]);
  });
  it('reports no progress if nobody observes it', () => {
    expect(new Queue(['a.csv']).createProgressReporter(0, run())).toBeUndefined();
  });
});
