import { Writable } from 'node:stream';
import type { OutFile } from '../../src/formats/bytes/sink.ts';

/** A file in memory that writers can write to. */
export interface MemoryFile extends OutFile {
  content(): Buffer;
  isClosed(): boolean;
}

export function createMemoryFile(name = 'made-up'): MemoryFile {
  const chunks: Buffer[] = [];
  let closed = false;
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return {
    name,
    stream,
    write: async (content) => {
      chunks.push(Buffer.from(content));
    },
    close: async () => {
      closed = true;
    },
    raceFailure: async (promise) => {
      await promise;
    },
    throwIfFailed: () => {},
    abandon: async () => {},
    sha256: () => '',
    content: () => Buffer.concat(chunks),
    isClosed: () => closed,
  };
}
