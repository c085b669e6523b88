import { createReadStream, promises, readFileSync, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import { bytesInWords, LIMITS, type Limits } from './limits.ts';

/** An input's bytes, which can be read more than once. */
export interface Source {
  /** As the user gave it. */
  file: string;
  held: { path: string } | { bytes: Buffer };
  /** In bytes. */
  size: number;
  /** From the start at each call; leaving the loop early closes the file. */
  chunks(): AsyncIterable<Buffer>;
}

/** How far the reading of an input has come; `total` is 0 until it is known. Reading anew begins anew. */
export interface Position {
  read: number;
  total: number;
}

const CHUNK = 64 * 1024;

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file: a part of its path is a file, not a folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'a folder; name the files in it',
  EBUSY: 'in use by another program; close it there',
  EMFILE: 'too many files are open at once; check fewer',
  ENFILE: 'too many files are open at once; check fewer',
  ENAMETOOLONG: 'no such file: its name is too long',
  ELOOP: 'its link leads back to itself',
  EIO: 'the disk or network drive it is on cannot be read',
};

/** The error for a file that cannot be read: one line that names it. `why` says what to do, without a full stop. */
export function unreadable(file: string, why: string): InputError {
  return new InputError(`${showFile(file)}: ${why}`);
}

/**
 * Finds the input and sees that it is a file. Standard input and pipes, which give their bytes once, are read into memory.
 * @param from asked for its stdin only where that is read: Node makes it then
 * @throws InputError where there is nothing to read, or too much
 */
export async function openSource(
  file: string,
  from: { readonly stdin: NodeJS.ReadableStream },
  limits: Pick<Limits, 'fileBytes' | 'memoryBytes'> = LIMITS,
): Promise<Source> {
  const { fileBytes, memoryBytes } = limits;
  if (file === '-') return memorySource(file, await readWhole(file, from.stdin, memoryBytes));
  const stats = await told(file, async () => statSync(file));
  if (stats.isDirectory()) throw unreadable(file, FAILURES.EISDIR ?? '');
  refuseLockFile(file);
  if (stats.size > fileBytes) throw unreadable(file, `larger than ${bytesInWords(fileBytes)}; split it`);
  if (stats.isFile()) return fileSource(file, stats.size);
  return memorySource(file, await readWhole(file, createReadStream(file), memoryBytes));
}

/** A file that is there. */
export function fileSource(file: string, size: number): Source {
  return {
    file,
    held: { path: file },
    size,
    chunks: () => (size <= CHUNK ? wholeFile(file) : fileChunks(file)),
  };
}

/** The chunks, of `total` bytes in all; `position` is kept up to date where there is one. */
export function tracked(
  chunks: AsyncIterable<Buffer>,
  total: number,
  position: Position | undefined,
): AsyncIterable<Buffer> {
  return position ? trackedChunks(chunks, total, position) : chunks;
}

async function* trackedChunks(
  chunks: AsyncIterable<Buffer>,
  total: number,
  position: Position,
): AsyncGenerator<Buffer> {
  position.read = 0;
  position.total = total;
  for await (const chunk of chunks) {
    position.read += chunk.length;
    yield chunk;
  }
}

/** The first 64 KiB, or all of a shorter input. */
export async function readHead(source: Source): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.chunks()) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= CHUNK) break;
  }
  return Buffer.concat(parts).subarray(0, CHUNK);
}

/**
 * All of an input that has to be in memory as a whole.
 * @param most bytes
 */
export async function readWhole(
  file: string,
  chunks: AsyncIterable<Buffer | string> | NodeJS.ReadableStream,
  most = LIMITS.memoryBytes,
): Promise<Buffer> {
  return told(file, async () => {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      length += bytes.length;
      if (length > most) throw tooLarge(file, most);
      parts.push(bytes);
    }
    return Buffer.concat(parts);
  });
}

/** The error for an input that would have to be in memory and is too large for that. */
export function tooLarge(file: string, most: number): InputError {
  const way = file === '-' ? 'save it and name the file' : 'split it, or use .csv or .ndjson';
  return unreadable(file, `larger than ${bytesInWords(most)}; ${way}`);
}

function memorySource(file: string, bytes: Buffer): Source {
  return { file, held: { bytes }, size: bytes.length, chunks: () => memoryChunks(bytes) };
}

async function* memoryChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}

/** At once: for a small file, Node's other ways take longer to load than to read. */
async function* wholeFile(file: string): AsyncGenerator<Buffer> {
  const bytes = await told(file, async () => readFileSync(file));
  if (bytes.length > 0) yield bytes;
}

async function* fileChunks(file: string): AsyncGenerator<Buffer> {
  const handle = await told(file, () => promises.open(file));
  try {
    for (;;) {
      const chunk = await told(file, () => readChunk(handle));
      if (chunk.length === 0) return;
      yield chunk;
    }
  } finally {
    await handle.close();
  }
}

/** A buffer of its own each time: csv-parse keeps a view of the last one. */
async function readChunk(handle: FileHandle): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CHUNK), 0, CHUNK);
  return buffer.subarray(0, bytesRead);
}

/** Excel and LibreOffice put them beside an open workbook, and a pattern such as *.xlsx finds them. */
function refuseLockFile(file: string): void {
  const name = basename(file);
  if (name.startsWith('~$')) {
    throw unreadable(file, "Excel's lock file; close the workbook, and check the file without ~$");
  }
  if (name.startsWith('.~lock.')) {
    throw unreadable(file, "LibreOffice's lock file; close the workbook, and check the file itself");
  }
}

/** Says a failure of the file system in our own words. */
async function told<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error) || !('code' in error)) throw error;
    const code = String(error.code);
    throw unreadable(file, FAILURES[code] ?? `cannot be read (${code})`);
  }
}
