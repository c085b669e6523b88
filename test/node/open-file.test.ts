import { execFileSync } from 'node:child_process';
import { closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUnchanged, openRegularFile } from '../../src/node/open-file.ts';
import { testFolder } from '../support/out-files.ts';
import { CAN_REPLACE_OPEN_FILES, IS_UNIX } from '../support/system.ts';

const folder = testFolder();

describe('openRegularFile', () => {
  it('opens a file for reading', () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'a,b\n');
    const opened = openRegularFile(path);
    expect(opened?.state.size).toBe(4);
    if (!opened) return;
    expect(readFileSync(opened.fd, 'utf8')).toBe('a,b\n');
    closeSync(opened.fd);
  });

  it.runIf(IS_UNIX)('opens no folder, device or named pipe, and waits for none (needs named pipes)', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const path of [folder, '/dev/zero', pipe]) expect(openRegularFile(path), path).toBeUndefined();
  });
});

it.runIf(CAN_REPLACE_OPEN_FILES)(
  'isUnchanged compares the open file and its path with the state (needs to replace open files)',
  () => {
    const path = join(folder, 'b.csv');
    writeFileSync(path, 'a,b\n');
    const opened = openRegularFile(path);
    if (!opened) throw new Error('it is a file');
    expect(isUnchanged(path, opened.fd, opened.state)).toBe(true);
    rmSync(path);
    expect(isUnchanged(path, opened.fd, opened.state)).toBe(false);
    writeFileSync(path, 'a,b\n');
    expect(isUnchanged(path, opened.fd, opened.state)).toBe(false);
    closeSync(opened.fd);
  },
);
