import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { findForeignHand, findForeignHandOnFile } from '../../src/node/ownership.ts';
import { testFolder } from '../support/out-files.ts';
import { HAS_OWNERS } from '../support/system.ts';

const FOREIGN = 'It belongs to another user.';
const WRITABLE = 'Other users can change it (chmod go-w ends that).';

it.each([
  ["the user's own file", { uid: 1000, gid: 1000, mode: 0o100644 }, 1000, undefined],
  ["root's file", { uid: 0, gid: 0, mode: 0o100644 }, 1000, undefined],
  ["another user's file", { uid: 1001, gid: 1000, mode: 0o100644 }, 1000, FOREIGN],
  ["a user's file, for root", { uid: 1000, gid: 1000, mode: 0o100644 }, 0, FOREIGN],
  ['a file that all can write', { uid: 1000, gid: 1000, mode: 0o100646 }, 1000, WRITABLE],
  ['a file that a group can write', { uid: 1000, gid: 100, mode: 0o100664 }, 1000, WRITABLE],
  ["a file that the user's own group can write", { uid: 1000, gid: 1000, mode: 0o100664 }, 1000, undefined],
  ["a file that root's group can write", { uid: 0, gid: 0, mode: 0o100664 }, 0, WRITABLE],
] as const)('knows who can have written %s', (_, stats, user, expected) => {
  expect(findForeignHand(stats, user)).toBe(expected);
});

it('trusts every file where there are no such owners, as on Windows', () => {
  if (HAS_OWNERS) vi.spyOn(process, 'getuid').mockReturnValue(undefined as never);
  expect(findForeignHand({ uid: 5, gid: 5, mode: 0o100666 })).toBeUndefined();
  vi.restoreAllMocks();
});

it.runIf(HAS_OWNERS)('tests a file together with its folder (needs owners and modes)', () => {
  const folder = join(testFolder(), 'templates');
  mkdirSync(folder);
  const path = join(folder, 'official.xlsx');
  expect(findForeignHandOnFile(path)).toBeUndefined();
  writeFileSync(path, '', { mode: 0o600 });
  expect(findForeignHandOnFile(path)).toBeUndefined();
  chmodSync(folder, 0o777);
  expect(findForeignHandOnFile(path)).toBe(`About its folder: ${WRITABLE}`);
  // As /tmp: others can add files, and cannot replace this one.
  chmodSync(folder, 0o1777);
  expect(findForeignHandOnFile(path)).toBeUndefined();
  chmodSync(path, 0o666);
  expect(findForeignHandOnFile(path)).toBe(WRITABLE);
  chmodSync(path, 0o600);
  if (process.getuid?.() === 0) chownSync(folder, 12345, 12345);
  else vi.spyOn(process, 'getuid').mockReturnValue(12345);
  expect(findForeignHandOnFile(path)).toBe(`About its folder: ${FOREIGN}`);
  vi.restoreAllMocks();
});
