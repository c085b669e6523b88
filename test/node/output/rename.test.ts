import { describe, expect, it } from 'vitest';
import { FileInUseError, translateOutputError } from '../../../src/node/output/failure.ts';
import { renameOver } from '../../../src/node/output/rename.ts';

/** A file that a program has open for so many milliseconds. */
function heldFor(ms: number, code: string) {
  let time = 0;
  let calls = 0;
  const rename = async (): Promise<void> => {
    calls += 1;
    if (time < ms) throw Object.assign(new Error('made up'), { code });
  };
  const system = (platform: string) => ({
    platform,
    now: () => time,
    sleep: async (pause: number) => {
      time += pause;
    },
  });
  const run = (platform: string) => renameOver('a', 'drafts\\review.xlsx', rename, system(platform));
  return { run, time: () => time, calls: () => calls };
}

describe('renameOver', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'on Windows waits for a program to close the file: %s',
    async (code) => {
      const file = heldFor(1900, code);
      await file.run('win32');
      expect(file.time()).toBe(1900);
    },
  );
  it('gives up after two seconds, and names the file to close', async () => {
    const file = heldFor(10_000, 'EPERM');
    await expect(file.run('win32')).rejects.toThrow(FileInUseError);
    expect(file.time()).toBe(2000);
  });
  it.each([
    ['win32', 'ENOSPC'],
    ['linux', 'EACCES'],
  ])('does not try again on %s after %s', async (platform, code) => {
    const file = heldFor(100, code);
    await expect(file.run(platform)).rejects.toMatchObject({ code });
    expect(file.calls()).toBe(1);
  });
});

describe('the message for a file that stays open', () => {
  it.each([
    ['review.xlsx', 'Close review.xlsx in Excel, then try again. Nothing was written.'],
    ['tickets.clean.csv', 'Close tickets.clean.csv in Excel, then try again. Nothing was written.'],
    ['checked.html', 'Close checked.html, then try again. Nothing was written.'],
    ['rin 100200301.xlsx', 'Close rin #########.xlsx in Excel, then try again. Nothing was written.'],
  ])('names %s', (name, message) => {
    const error = translateOutputError(new FileInUseError(name), 'ready', undefined, '--out');
    expect(String(error)).toBe(`OutputError: --out ready: ${message}`);
  });
});
