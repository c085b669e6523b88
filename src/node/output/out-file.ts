import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { finished, Writable } from 'node:stream';
import type { OutFile } from '../../formats/bytes/sink.ts';

/** The part of a file handle that is used for writing; a test can replace it with one that fails. */
export type OutHandle = Pick<FileHandle, 'write' | 'sync' | 'close'>;

const HIGH_WATER_BYTES = 256 * 1024;

/** Writes to an open file. */
export function createOutFile(name: string, handle: OutHandle): OutFile {
  const { stream, sha256 } = createHashingStream(handle);
  const ended = waitForEnd(stream);
  const throwIfFailed = (): void => {
    if (stream.errored) throw stream.errored;
  };
  return {
    name,
    stream,
    async write(content) {
      throwIfFailed();
      if (!stream.write(content)) await Promise.race([waitForDrain(stream), ended]);
      throwIfFailed();
    },
    async close() {
      if (!stream.writableEnded) stream.end();
      await ended;
      await waitForClose(stream);
    },
    async raceFailure(promise) {
      await Promise.race([promise, ended.then(() => promise)]);
      throwIfFailed();
    },
    throwIfFailed,
    async abandon() {
      stream.destroy();
      await waitForClose(stream);
    },
    sha256,
  };
}

/** A stream into the file that hashes what it writes. The hash is '' until the stream has ended. */
function createHashingStream(handle: OutHandle): { stream: Writable; sha256: () => string } {
  const hash = createHash('sha256');
  let digest = '';
  const writeChunk = (chunk: Buffer, done: (error?: Error) => void): void => {
    hash.update(chunk);
    writeAll(handle, chunk).then(() => done(), done);
  };
  const stream = new Writable({
    highWaterMark: HIGH_WATER_BYTES,
    write: (chunk: Buffer, _encoding, done) => writeChunk(chunk, done),
    // A compressor gives small pieces: those that wait are written together.
    writev: (chunks, done) => writeChunk(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)), done),
    final(done) {
      digest = hash.digest('hex');
      handle.sync().then(() => done(), done);
    },
    destroy(error, done) {
      handle.close().then(() => done(error), done);
    },
  });
  return { stream, sha256: () => digest };
}

async function writeAll(handle: OutHandle, chunk: Buffer): Promise<void> {
  for (let position = 0; position < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, position, chunk.length - position);
    position += bytesWritten;
  }
}

/** Settles when the stream has ended or failed. A failure is thrown by the next call, not as an unhandled rejection. */
function waitForEnd(stream: Writable): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    finished(stream, (error) => (error ? reject(error) : resolve()));
  });
  ended.catch(() => {});
  stream.on('error', () => {});
  return ended;
}

function waitForDrain(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.once('drain', resolve));
}

function waitForClose(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', () => resolve());
  });
}
