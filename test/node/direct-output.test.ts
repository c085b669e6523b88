import { closeSync, openSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDirectOutput, DirectOutput, openStream } from '../../src/node/direct-output.ts';
import { testFolder } from '../support/out-files.ts';
import { writerIn } from '../support/written.ts';

const written = writerIn(testFolder());
const open = { fd: -1 };
const failures = vi.hoisted(() => [] as { code: string; after: number }[]);
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  /** Writes at most 5 bytes at once, as a pipe may, and then fails as a test wants. */
  const writeSync = (fd: number, bytes: Uint8Array, at: number): number => {
    const failure = failures[0];
    if (failure && at >= failure.after) throw Object.assign(new Error(failure.code), { code: failure.code });
    return real.writeSync(fd, bytes, at, Math.min(5, bytes.length - at));
  };
  return { ...real, writeSync };
});

afterEach(() => {
  failures.length = 0;
  if (open.fd >= 0) closeSync(open.fd);
  open.fd = -1;
});

function openFile(): { path: string; fd: number } {
  const path = written('out.txt', '');
  open.fd = openSync(path, 'w');
  return { path, fd: open.fd };
}

function noStream(): never {
  throw new Error('not needed');
}

/** Resolves to the error with which a text was written. */
function write(output: DirectOutput, content: string | Uint8Array): Promise<Error | null | undefined> {
  return new Promise((resolve) => {
    output.write(content, resolve);
  });
}

describe('DirectOutput', () => {
  it('writes text and bytes completely, and opens no stream', async () => {
    const { path, fd } = openFile();
    const output = createDirectOutput(fd, noStream) as DirectOutput;
    expect(await write(output, 'Day 30, §5: wait\n')).toBeUndefined();
    output.write(Buffer.from('then submit\n'));
    expect(readFileSync(path, 'utf8')).toBe('Day 30, §5: wait\nthen submit\n');
  });

  it('writes the rest to the stream if a pipe is full, and then all', async () => {
    const { path, fd } = openFile();
    const stream = new PassThrough();
    const output = new DirectOutput(fd, () => stream);
    failures.push({ code: 'EAGAIN', after: 10 });
    expect(await write(output, 'Wait until Fri 11/27\n')).toBeFalsy();
    failures.length = 0;
    expect(await write(output, 'then submit\n')).toBeFalsy();
    stream.end();
    expect(readFileSync(path, 'utf8') + (await text(stream))).toBe('Wait until Fri 11/27\nthen submit\n');
    expect(readFileSync(path, 'utf8')).toBe('Wait until');
  });

  it('reports why it cannot write', async () => {
    const { fd } = openFile();
    const output = new DirectOutput(fd, noStream);
    const errors: Error[] = [];
    output.on('error', (error) => errors.push(error));
    failures.push({ code: 'ENOSPC', after: 0 });
    const error = await write(output, 'text');
    expect(error).toMatchObject({ code: 'ENOSPC' });
    expect(errors).toEqual([error]);
    expect(() => output.write('text')).not.toThrow();
  });

  it('passes its listeners to the stream', () => {
    const stream = new PassThrough();
    const output = new DirectOutput(-1, () => stream);
    const errors: Error[] = [];
    output.on('error', (error) => errors.push(error));
    expect(openStream(output)).toBe(stream);
    expect(openStream(output)).toBe(stream);
    output.on('error', (error) => errors.push(error));
    stream.emit('error', new Error('gone'));
    expect(errors.map(({ message }) => message)).toEqual(['gone', 'gone']);
  });
});

it('openStream returns any other output as it is', () => {
  const stream = new PassThrough();
  expect(openStream(stream)).toBe(stream);
});

it('createDirectOutput refuses what is not open', () => {
  expect(createDirectOutput(999_999, noStream)).toBeUndefined();
});
