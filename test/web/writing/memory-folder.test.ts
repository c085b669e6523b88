import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashBytes, MemoryFolder } from '../../../src/web/writing/memory-folder.ts';

it('keeps what is written, and its hash', async () => {
  const folder = new MemoryFolder();
  const file = await folder.create('a.csv');
  await file.write('mad\u00e9 ');
  await file.write(Uint8Array.of(0x75, 0x70));
  await file.close();
  expect(Buffer.from(file.content).toString()).toBe('mad\u00e9 up');
  expect(file.sha256()).toBe(createHash('sha256').update('mad\u00e9 up').digest('hex'));
  expect(folder.files).toEqual([file]);
});

it('waits for what a writer waits for, and passes its failure on', async () => {
  const file = await new MemoryFolder().create('a.csv');
  await expect(file.raceFailure(Promise.reject(new Error('made up')))).rejects.toThrow('made up');
  await expect(file.abandon()).resolves.toBe(undefined);
  expect(() => file.throwIfFailed()).not.toThrow();
});

it('hashes nothing as everyone does', async () => {
  expect(await hashBytes(new Uint8Array(0))).toMatch(/^e3b0c442.*b855$/);
});
