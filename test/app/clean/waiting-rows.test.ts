import { describe, expect, it } from 'vitest';
import { WaitingRows } from '../../../src/app/clean/waiting-rows.ts';
import type { ParsedRow } from '../../../src/core/rows/row.ts';

const row = (record: number) => ({ record }) as ParsedRow;
const recordsOf = (rows: Iterable<ParsedRow>) => Array.from(rows, ({ record }) => record);

describe('WaitingRows', () => {
  it('lets rows go up to the first one that is alone', () => {
    const waiting = new WaitingRows();
    waiting.add(row(1), true);
    waiting.add(row(2), false);
    waiting.add(row(3), false);
    waiting.add(row(4), true);
    waiting.add(row(5), false);
    expect(recordsOf(waiting.takeReady())).toEqual([]);
    expect(waiting.take(1)).toEqual(row(1));
    expect(waiting.take(1)).toBeUndefined();
    expect(recordsOf(waiting.takeReady())).toEqual([2, 3]);
    expect([waiting.count, ...recordsOf(waiting.listAll())]).toEqual([2, 4, 5]);
  });
});
