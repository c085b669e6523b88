import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/app/check/check-file.ts';
import { checkFiles } from '../../../src/app/check/check-files.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import { createSingleThreadPlatform } from '../../../src/node/platform.ts';
import { contextAsOf, VALID_TICKET } from '../../support/rows.ts';

const platform = createSingleThreadPlatform(() => process.stdin);
const run: CheckRun = {
  options: {},
  context: contextAsOf(),
  layoutDictionary: undefined,
  platform,
  checkpoint: () => {},
};
const rows = { kind: 'ticket' as const, rows: [VALID_TICKET], name: 'in memory' };

describe('checkFiles', () => {
  it('checks every input on a platform without threads', async () => {
    const files = await checkFiles([rows, { ...rows, name: 'more' }], run, platform);
    expect(files).toMatchObject([
      { file: 'in memory', records: 1 },
      { file: 'more', records: 1 },
    ]);
  });
  it('names every input that cannot be read', async () => {
    const why = `There is no such file in ${process.cwd()}. Check its name.`;
    await expect(checkFiles(['a.csv', rows, 'b.csv'], run, platform)).rejects.toThrow(
      new InputError(`a.csv: ${why}\nb.csv: ${why}`),
    );
  });
  it('checks only what the threads of a platform leave', async () => {
    const withThreads = {
      ...platform,
      checkInThreads: async (queue: Parameters<NonNullable<typeof platform.checkInThreads>>[0]) => {
        const next = queue.takeFile();
        queue.settle(next?.index ?? -1, new InputError(`${next?.file}: by a thread`));
      },
    };
    await expect(checkFiles(['no-such.csv', rows], run, withThreads)).rejects.toThrow(
      new InputError('no-such.csv: by a thread'),
    );
  });
});
