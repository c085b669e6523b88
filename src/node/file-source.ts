import { closeSync, createReadStream, read, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createInputChangedError } from '../core/engine/second-pass.ts';
import { InputError } from '../core/model/errors.ts';
import { formatBytes, LIMITS, type Limits } from '../formats/bytes/limits.ts';
import {
  CHUNK_BYTES,
  createMemorySource,
  type FileState,
  type RandomAccess,
  type Source,
  tooLargeError,
  unreadableError,
} from '../formats/bytes/source.ts';
import { isUnchanged, openRegularFile, toFileState } from './open-file.ts';
import { describeReadFailure } from './read-failure.ts';

/**
 * Opens an input. Standard input and pipes, which can be read only once, are read into memory.
 * @param stdin called only if standard input is read, since Node creates the stream on first use
 * @throws InputError if there is nothing to read, or too much
 */
export async function openSource(
  file: string,
  stdin: () => NodeJS.ReadableStream,
  limits: Pick<Limits, 'fileBytes' | 'memoryBytes'> = LIMITS,
): Promise<Source> {
  const { fileBytes, memoryBytes } = limits;
  if (file === '-') return createMemorySource(file, await readWhole(file, stdin(), memoryBytes));
  const stats = await translateErrors(file, async () => statSync(file, { bigint: true }));
  if (stats.isDirectory()) throw unreadableError(file, describeReadFailure('EISDIR'));
  refuseLockFile(file);
  if (stats.size > fileBytes)
    throw unreadableError(file, `This file is larger than ${formatBytes(fileBytes)}. Split it.`);
  if (stats.isFile()) return createFileSource(file, toFileState(stats));
  return createMemorySource(file, await readWhole(file, createReadStream(file), memoryBytes));
}

/**
 * Standard input as it comes.
 * @throws InputError if it cannot be read
 */
export async function* streamStdin(stdin: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stdin) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    await translateErrors('-', () => Promise.reject(error));
  }
}

/**
 * The source of a regular file.
 * @param state of the file when it was opened first: each read compares it with the current one
 */
export function createFileSource(file: string, state: FileState): Source {
  return {
    file,
    path: file,
    ...state,
    chunks: () => (state.size <= CHUNK_BYTES ? readWholeFile(file, state) : readFileChunks(file, state)),
    openRandomAccess: () => openWorkbookFile(file, state),
  };
}

/** @throws InputError if the file has changed, even into a pipe, which cannot be read again */
function openUnchanged(file: string, { stamp }: FileState): number {
  const opened = openRegularFile(file);
  if (opened?.state.stamp === stamp) return opened.fd;
  if (opened) closeSync(opened.fd);
  throw createInputChangedError(file);
}

function verifyUnchanged(file: string, fd: number, state: FileState): void {
  if (!isUnchanged(file, fd, state)) throw createInputChangedError(file);
}

/** Synchronous: a small workbook has many small parts, and an asynchronous read of each would take longer than its bytes. */
function openWorkbookFile(file: string, state: FileState): RandomAccess {
  const translate = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      throw error instanceof InputError ? error : workbookUnreadableError(file, error);
    }
  };
  const fd = translate(() => openUnchanged(file, state));
  return {
    size: state.size,
    async read(position, length) {
      const buffer = Buffer.allocUnsafe(length);
      return buffer.subarray(
        0,
        translate(() => readSync(fd, buffer, 0, length, position)),
      );
    },
    verifyUnchanged: () => translate(() => verifyUnchanged(file, fd, state)),
    close: async () => closeSync(fd),
  };
}

function workbookUnreadableError(file: string, error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return unreadableError(file, 'The file is gone. Check its name.');
  return unreadableError(
    file,
    `This file cannot be read (${code}). Check that you may open it and that nobody has locked it.`,
  );
}

/**
 * Reads an input completely into memory.
 * @throws InputError if it has more than `maxBytes`
 */
export async function readWhole(
  file: string,
  chunks: AsyncIterable<Buffer | string> | NodeJS.ReadableStream,
  maxBytes = LIMITS.memoryBytes,
): Promise<Buffer> {
  return translateErrors(file, async () => {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      length += bytes.length;
      if (length > maxBytes) throw tooLargeError(file, maxBytes);
      parts.push(bytes);
    }
    return Buffer.concat(parts);
  });
}

/** Synchronous: for a small file, loading Node's other APIs takes longer than reading. */
async function* readWholeFile(file: string, state: FileState): AsyncGenerator<Buffer> {
  const bytes = await translateErrors(file, async () => {
    const fd = openUnchanged(file, state);
    try {
      const content = readFileSync(fd);
      verifyUnchanged(file, fd, state);
      return content;
    } finally {
      closeSync(fd);
    }
  });
  if (bytes.length > 0) yield bytes;
}

async function* readFileChunks(file: string, state: FileState): AsyncGenerator<Buffer> {
  const fd = await translateErrors(file, async () => openUnchanged(file, state));
  try {
    for (;;) {
      const chunk = await translateErrors(file, () => readChunk(fd));
      if (chunk.length === 0) break;
      yield chunk;
    }
    await translateErrors(file, async () => verifyUnchanged(file, fd, state));
  } finally {
    closeSync(fd);
  }
}

/** Allocates a new buffer each time, since csv-parse keeps a view of the previous one. */
function readChunk(fd: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  return new Promise((resolve, reject) => {
    read(fd, buffer, 0, CHUNK_BYTES, null, (error, bytesRead) =>
      error ? reject(error) : resolve(buffer.subarray(0, bytesRead)),
    );
  });
}

/** Excel and LibreOffice create lock files beside an open workbook, and a pattern such as *.xlsx matches them. */
function refuseLockFile(file: string): void {
  const name = basename(file);
  if (name.startsWith('~$')) {
    throw unreadableError(
      file,
      "This is Excel's lock file. Close the workbook, and check the file without ~$.",
    );
  }
  if (name.startsWith('.~lock.')) {
    throw unreadableError(
      file,
      "This is LibreOffice's lock file. Close the workbook, and check the file itself.",
    );
  }
}

/** Turns a failure of the file system into an InputError in our own words. */
async function translateErrors<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error) || !('code' in error)) throw error;
    const { code } = error;
    if (code !== 'ENOENT') throw unreadableError(file, describeReadFailure(String(code)));
    const { describeMissingFile } = await import('./missing-file.ts');
    throw unreadableError(file, describeMissingFile(file));
  }
}
