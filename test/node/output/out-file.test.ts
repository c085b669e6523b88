import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createOutFile, type OutHandle } from '../../../src/node/output/out-file.ts';

/** A handle in memory that takes at most 3 bytes at a time, and fails in one of its functions. */
function createHandle(failing?: keyof OutHandle): { handle: OutHandle; log: string[]; text: () => string } {
  const log: string[] = [];
  const chunks: Buffer[] = [];
  const run = (name: keyof OutHandle): void => {
    log.push(name);
    if (name === failing) throw Object.assign(new Error('made up'), { code: 'ENOSPC' });
  };
  const handle = {
    write: async (chunk: Buffer, offset: number, length: number) => {
      run('write');
      const bytesWritten = Math.min(3, length);
      chunks.push(chunk.subarray(offset, offset + bytesWritten));
      return { bytesWritten, buffer: chunk };
    },
    sync: async () => run('sync'),
    close: async () => run('close'),
  } as unknown as OutHandle;
  return { handle, log, text: () => Buffer.concat(chunks).toString() };
}

describe('createOutFile', () => {
  it('writes all bytes, then syncs and closes', async () => {
    const { handle, log, text } = createHandle();
    const file = createOutFile('a.txt', handle);
    await file.write('abcd');
    await file.write(Buffer.from('ef'));
    await file.close();
    expect(text()).toBe('abcdef');
    expect(log.slice(-2)).toEqual(['sync', 'close']);
  });

  it('has the hash of its content once it is closed', async () => {
    const file = createOutFile('a.txt', createHandle().handle);
    await file.write('abcd');
    expect(file.sha256()).toBe('');
    await file.close();
    expect(file.sha256()).toBe(createHash('sha256').update('abcd').digest('hex'));
  });

  it.each(['write', 'sync', 'close'] as const)(
    'throws a failure to %s at the latest when it is closed',
    async (name) => {
      const file = createOutFile('a.txt', createHandle(name).handle);
      await file.write('abcd');
      await expect(file.close()).rejects.toThrow('made up');
    },
  );

  it('throws an earlier failure when it is written again', async () => {
    const file = createOutFile('a.txt', createHandle('write').handle);
    await file.write('abcd');
    await expect(file.raceFailure(new Promise(() => {}))).rejects.toThrow('made up');
    expect(() => file.throwIfFailed()).toThrow('made up');
    await expect(file.write('ef')).rejects.toThrow('made up');
  });

  it('only closes the handle when it is abandoned', async () => {
    const { handle, log } = createHandle();
    await createOutFile('a.txt', handle).abandon();
    expect(log).toEqual(['close']);
  });
});
