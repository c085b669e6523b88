import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createStagingName,
  isInUse,
  removeStaleFiles,
  removeStaleFilesUpward,
} from '../../../src/node/output/stale-files.ts';
import { testFolder } from '../../support/out-files.ts';

const home = testFolder();
let count = 0;
function fresh(): string {
  count += 1;
  const folder = join(home, String(count));
  mkdirSync(folder);
  return folder;
}

/** A staging name of another process. */
const nameOf = (pid: number) => createStagingName().replace(`-${process.pid}-`, `-${pid}-`);
/** Higher than any process id of Linux. */
const DEAD_PID = 4_194_999;

describe('removeStaleFiles', () => {
  it('removes leftovers of ended processes only, and returns how many entries remain', async () => {
    const folder = fresh();
    const [own, dead, running] = [createStagingName(), nameOf(DEAD_PID), nameOf(process.ppid)];
    for (const name of [own, dead, running, '.portal-check-other']) mkdirSync(join(folder, name));
    expect(await removeStaleFiles(folder)).toBe(3);
    expect(readdirSync(folder).sort()).toEqual([own, running, '.portal-check-other'].sort());
  });

  it('removes leftovers with the id of this process that it did not create, as in a container', async () => {
    const folder = fresh();
    writeFileSync(join(folder, `${createStagingName()}x`), '');
    expect(await removeStaleFiles(folder)).toBe(0);
  });

  it('ignores a folder that does not exist', async () => {
    expect(await removeStaleFiles(join(home, 'none'))).toBe(0);
  });
});

describe('removeStaleFilesUpward', () => {
  it('finds leftovers above, if a killed run created the folders between', async () => {
    const folder = fresh();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    mkdirSync(join(folder, nameOf(DEAD_PID)));
    await removeStaleFilesUpward(join(folder, 'a', 'b'));
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('stops at a folder with other entries', async () => {
    const folder = fresh();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(join(folder, 'a', 'notes.txt'), '');
    const dead = nameOf(DEAD_PID);
    mkdirSync(join(folder, dead));
    await removeStaleFilesUpward(join(folder, 'a', 'b'));
    expect(readdirSync(folder).sort()).toEqual([dead, 'a'].sort());
  });
});

describe('isInUse', () => {
  it('is true only while another process has a staging folder there', async () => {
    const folder = fresh();
    mkdirSync(join(folder, createStagingName()));
    mkdirSync(join(folder, nameOf(DEAD_PID)));
    writeFileSync(join(folder, nameOf(process.ppid)), 'a file of a report');
    expect(await isInUse(folder)).toBe(false);
    mkdirSync(join(folder, nameOf(process.ppid)));
    expect(await isInUse(folder)).toBe(true);
  });
});
