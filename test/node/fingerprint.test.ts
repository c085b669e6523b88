import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/model/errors.ts';
import { isSameFingerprint, readFingerprint, readStamp } from '../../src/node/fingerprint.ts';
import { testFolder } from '../support/out-files.ts';

const path = join(testFolder(), 'a');

describe('a fingerprint', () => {
  it('differs if the content, the size or the time differs', async () => {
    writeFileSync(path, 'one');
    const first = await readFingerprint(path);
    expect(isSameFingerprint(first, await readFingerprint(path))).toBe(true);
    writeFileSync(path, 'two');
    expect(isSameFingerprint(first, await readFingerprint(path))).toBe(false);
    expect(isSameFingerprint(first, { ...first, stamp: '' })).toBe(false);
    expect(isSameFingerprint(first, { ...first, sha256: '' })).toBe(false);
  });

  it('is refused for a file that can be read only once', async () => {
    await expect(readFingerprint('/dev/null')).rejects.toThrow('out must read a file more than once');
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [`${path}.pipe`]);
    await expect(readFingerprint(`${path}.pipe`)).rejects.toThrow('out must read a file more than once');
  });

  it('is not that of a folder, which the check refuses in its own words', async () => {
    await expect(readFingerprint(dirname(path))).rejects.not.toBeInstanceOf(InputError);
  });
});

describe('a stamp', () => {
  it('changes when the file is saved', async () => {
    writeFileSync(path, 'one');
    const before = await readStamp(path);
    expect(await readStamp(path)).toBe(before);
    writeFileSync(path, 'longer');
    expect(await readStamp(path)).not.toBe(before);
  });

  it('is empty without a file', async () => {
    expect(await readStamp('-')).toBe('');
  });
});
