import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/app/check/check-file.ts';
import type { Context } from '../../../src/core/model/context.ts';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { countThreads, shouldReadAhead } from '../../../src/node/threads/thresholds.ts';
import { testFolder } from '../../support/out-files.ts';
import { contextAsOf, VALID_TICKET } from '../../support/rows.ts';

const MIB = 1024 * 1024;
const folder = testFolder();
let count = 0;

/** A file of that size, which takes no room on the disk. */
function fileOf(mib: number, ending = 'csv'): string {
  count += 1;
  const path = join(folder, `${count}.${ending}`);
  writeFileSync(path, '');
  truncateSync(path, mib * MIB);
  return path;
}
const threadsFor = (
  inputs: Parameters<typeof countThreads>[0],
  {
    context = {},
    ...run
  }: Partial<Pick<CheckRun, 'options' | 'onRecord'>> & { context?: Partial<Context> } = {},
) => countThreads(inputs, { options: {}, ...run, context: contextAsOf(undefined, context) });

describe('countThreads', () => {
  it('counts one for a single file, small files, or one large file and small ones', () => {
    expect(threadsFor([fileOf(100)])).toBe(1);
    expect(threadsFor([fileOf(3), fileOf(3), fileOf(3)])).toBe(1);
    expect(threadsFor([fileOf(100), fileOf(7)])).toBe(1);
  });
  it('counts as many threads as can finish with the largest file', () => {
    expect(threadsFor([fileOf(8), fileOf(8)])).toBe(2);
    expect(threadsFor([fileOf(10), fileOf(10), fileOf(10), fileOf(10)])).toBe(4);
    expect(threadsFor([fileOf(40), fileOf(10), fileOf(10)])).toBe(2);
  });
  it('counts one if there is a roster, a history or an observer of the records', () => {
    const inputs = [fileOf(8), fileOf(8)];
    for (const context of [{ roster: {} as never }, { history: {} as never }])
      expect(threadsFor(inputs, { context })).toBe(1);
    expect(threadsFor(inputs, { onRecord: () => {} })).toBe(1);
  });
  it('counts one if standard input or something else than a file is read', () => {
    const inputs = [fileOf(8), fileOf(8)];
    mkdirSync(join(folder, 'folder'));
    expect(threadsFor([...inputs, '-'])).toBe(1);
    expect(threadsFor([...inputs, join(folder, 'folder')])).toBe(1);
  });
  it('does not count rows in memory and files that do not exist', () => {
    const rows = { kind: 'ticket' as const, rows: [VALID_TICKET] };
    expect(threadsFor([fileOf(8), rows, join(folder, 'no-such.csv'), fileOf(8)])).toBe(2);
  });
  it('counts one for .json that would take too much memory at once', () => {
    expect(threadsFor([fileOf(30, 'json'), fileOf(30, 'json')])).toBe(2);
    const large = [fileOf(33, 'json'), fileOf(33, 'json')];
    expect(threadsFor(large)).toBe(1);
    expect(threadsFor(large, { options: { inputFormat: 'csv' } })).toBe(2);
  });
});

describe('shouldReadAhead', () => {
  const onDisk = { ...createMemorySource('made up', Buffer.from('')), path: '/made/up.csv' };
  it('is true for a large file', () => {
    expect([16 * MIB, 16 * MIB - 1].map((size) => shouldReadAhead(onDisk, size))).toEqual([true, false]);
  });
  it('is false for a source without a path, such as standard input', () => {
    expect(shouldReadAhead(createMemorySource('made up', Buffer.from('')), 100 * MIB)).toBe(false);
  });
});
