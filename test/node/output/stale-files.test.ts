import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createStagingName,
  isInUse,
  removeStaleFiles,
  removeStaleFilesUpward,
} from '../../../src/node/output/stale-files.ts';
import { testFolders } from '../../support/out-files.ts';

const fresh = testFolders();

/** A staging name of another process, on this computer or another one. */
function nameOf(pid: number, machine?: string): string {
  const name = createStagingName().replace(`-${process.pid}-`, `-${pid}-`);
  return machine === undefined ? name : name.replace(/-[0-9a-f]{8}-/, `-${machine}-`);
}
/** Higher than any process id of Linux. */
const DEAD_PID = 4_194_999;
const now = Date.now();

/** Makes a staging folder that was touched so many minutes ago. */
function put(folder: string, name: string, minutes = 0): string {
  mkdirSync(join(folder, name));
  const seconds = now / 1000 - 60 * minutes;
  utimesSync(join(folder, name), seconds, seconds);
  return name;
}

describe('removeStaleFiles', () => {
  it('removes leftovers of ended processes only, and returns how many entries remain', async () => {
    const folder = fresh();
    const kept = [createStagingName(), nameOf(process.ppid), '.portal-check-other'];
    for (const name of [...kept, nameOf(DEAD_PID)]) put(folder, name);
    expect(await removeStaleFiles(folder, now)).toBe(3);
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
  });

  it('removes leftovers with the id of this process that it did not create, as in a container', async () => {
    const folder = fresh();
    writeFileSync(join(folder, `${createStagingName()}x`), '');
    expect(await removeStaleFiles(folder, now)).toBe(0);
  });

  it('keeps what a run on another computer or in another container uses, whatever its process id', async () => {
    const folder = fresh();
    const names = [DEAD_PID, process.pid, process.ppid].map((pid) => put(folder, nameOf(pid, 'ffffffff'), 9));
    expect(await removeStaleFiles(folder, now)).toBe(3);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  it('removes what nobody has touched for minutes, though a process with the id is running', async () => {
    const folder = fresh();
    put(folder, nameOf(process.ppid), 11);
    put(folder, nameOf(process.ppid, 'ffffffff'), 11);
    expect(await removeStaleFiles(folder, now)).toBe(0);
  });

  it('never removes what this run uses, however long it takes', async () => {
    const folder = fresh();
    put(folder, createStagingName(), 60);
    expect(await removeStaleFiles(folder, now)).toBe(1);
  });

  it('ignores a folder that does not exist', async () => {
    expect(await removeStaleFiles(join(fresh(), 'none'), now)).toBe(0);
  });
});

describe('removeStaleFilesUpward', () => {
  it('finds leftovers above, if a killed run created the folders between', async () => {
    const folder = fresh();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    put(folder, nameOf(DEAD_PID));
    await removeStaleFilesUpward(join(folder, 'a', 'b'), now);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('stops at a folder with other entries', async () => {
    const folder = fresh();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(join(folder, 'a', 'notes.txt'), '');
    const dead = put(folder, nameOf(DEAD_PID));
    await removeStaleFilesUpward(join(folder, 'a', 'b'), now);
    expect(readdirSync(folder).sort()).toEqual([dead, 'a'].sort());
  });
});

describe('isInUse', () => {
  it('is true only while another process has a staging folder there', async () => {
    const folder = fresh();
    put(folder, createStagingName());
    put(folder, nameOf(DEAD_PID));
    put(folder, nameOf(process.ppid), 11);
    put(folder, nameOf(DEAD_PID, 'ffffffff'), 11);
    writeFileSync(join(folder, nameOf(process.ppid)), 'a file of a report');
    expect(await isInUse(folder, now)).toBe(false);
    put(folder, nameOf(process.ppid));
    expect(await isInUse(folder, now)).toBe(true);
  });

  it('is true while a run on another computer has one there', async () => {
    const folder = fresh();
    put(folder, nameOf(DEAD_PID, 'ffffffff'), 1);
    expect(await isInUse(folder, now)).toBe(true);
  });
});
