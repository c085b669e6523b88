import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  commitWhole,
  observeWriting,
  removeOnSignal,
  removeStaging,
} from '../../../src/node/output/interruption.ts';
import { testFolder } from '../../support/out-files.ts';

const folder = testFolder();
afterEach(() => observeWriting(undefined));

describe('removeOnSignal', () => {
  it('listens until it is turned off', () => {
    const before = process.listenerCount('SIGTERM');
    const ignoreSignals = removeOnSignal(folder);
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    ignoreSignals();
    expect(process.listenerCount('SIGTERM')).toBe(before);
    expect(existsSync(folder)).toBe(true);
  });

  it('leaves it to an observer, if there is one', async () => {
    const seen: string[] = [];
    observeWriting({
      onStaged: (path) => seen.push(`staged ${path}`),
      onSettled: (path) => seen.push(`settled ${path}`),
      commit: (moveFiles) => {
        seen.push('commit');
        return moveFiles();
      },
    });
    const before = process.listenerCount('SIGTERM');
    const ignoreSignals = removeOnSignal('a');
    expect(process.listenerCount('SIGTERM')).toBe(before);
    expect(await commitWhole(async () => 'moved')).toBe('moved');
    ignoreSignals();
    expect(seen).toEqual(['staged a', 'commit', 'settled a']);
  });
});

it('commitWhole needs no observer', async () => {
  expect(await commitWhole(async () => 'moved')).toBe('moved');
});

it('removeStaging removes a folder with its files, or nothing', () => {
  const staging = join(folder, 'staging');
  mkdirSync(staging);
  writeFileSync(join(staging, 'a.csv'), 'a');
  removeStaging(staging);
  expect(existsSync(staging)).toBe(false);
  removeStaging(staging);
});
