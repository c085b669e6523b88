import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inWords, type Limits } from '../../bytes/limits.ts';
import type { Refusals } from './refusals.ts';

export type Source = { path: string } | { bytes: Buffer };

/** By which a file is known to be as it was. */
export interface Seen {
  size: number;
  /** When it was last changed; 0 for bytes in memory. */
  changed: number;
}

/** The bytes of a workbook, read at any place. */
export interface Bytes extends Seen {
  /** What yauzl reads from: a file's descriptor, or all the bytes. */
  whole: number | Buffer;
  /** May give fewer bytes than asked for at the end of the file. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens the source.
 * @throws InputError where it is no readable file, or too large
 */
export async function openBytes(source: Source, limits: Limits, refusals: Refusals): Promise<Bytes> {
  const bytes = 'bytes' in source ? fromBuffer(source.bytes) : fromFile(source.path, refusals);
  if (bytes.size <= limits.fileBytes) return bytes;
  await bytes.close();
  throw refusals.tooMuch(`over ${inWords(limits.fileBytes)} bytes`);
}

function fromBuffer(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    changed: 0,
    whole: buffer,
    read: async (position, length) => buffer.subarray(position, position + length),
    close: async () => {},
  };
}

/** At once: a small workbook has many small parts, and each way to another thread and back takes longer than its bytes. */
function fromFile(path: string, refusals: Refusals): Bytes {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    const stat = fstatSync(fd);
    if (stat.isFile()) return fromDescriptor(fd, stat.size, stat.mtimeMs, refusals);
  } catch (error) {
    if (fd !== undefined) closeSync(fd);
    throw unreadable(error, refusals);
  }
  closeSync(fd);
  throw refusals.because('not a file; name the workbook itself');
}

function fromDescriptor(fd: number, size: number, changed: number, refusals: Refusals): Bytes {
  return {
    size,
    changed,
    whole: fd,
    async read(position, length) {
      const buffer = Buffer.allocUnsafe(length);
      try {
        return buffer.subarray(0, readSync(fd, buffer, 0, length, position));
      } catch (error) {
        throw unreadable(error, refusals);
      }
    },
    close: async () => closeSync(fd),
  };
}

function unreadable(error: unknown, refusals: Refusals): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return refusals.because('no such file; check the name');
  return refusals.because(`cannot be read (${code}); check that you may open it and that it is not locked`);
}
