import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { finished, Writable } from 'node:stream';
import type { OutFile } from '../../formats/bytes/sink.ts';

/** What a file being written needs of a file system's handle. */
export type OutHandle = Pick<FileHandle, 'write' | 'sync' | 'close'>;

const HIGH_WATER_BYTES = 256 * 1024;

/** Writes into an open file. */
export function createOutFile(name: string, handle: OutHandle): OutFile {
  const hash = createHash('sha256');
  let digest = '';
  const stream = new Writable({
    highWaterMark: HIGH_WATER_BYTES,
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      writeAll(handle, chunk).then(() => done(), done);
    },
    // What comes from a compressor comes in small pieces: those that wait are written together.
    writev(chunks, done) {
      const all = Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer));
      hash.update(all);
      writeAll(handle, all).then(() => done(), done);
    },
    final(done) {
      digest = hash.digest('hex');
      handle.sync().then(() => done(), done);
    },
    destroy(error, done) {
      handle.close().then(() => done(error), done);
    },
  });
  const ended = new Promise<void>((resolve, reject) => {
    finished(stream, (error) => (error ? reject(error) : resolve()));
  });
  // Told to whoever calls next, not to the whole program.
  ended.catch(() => {});
  stream.on('error', () => {});
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
    sha256: () => digest,
  };
}

async function writeAll(handle: OutHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, at, chunk.length - at);
    at += bytesWritten;
  }
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
