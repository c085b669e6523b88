import { concatBytes } from '../bytes/bytes.ts';
import { decodeLatin1 } from '../bytes/codec.ts';
import { LIMITS, type Limits } from '../bytes/limits.ts';
import { peekChunks } from '../bytes/peek.ts';
import {
  createMemorySource,
  readHead,
  type Source,
  tooLargeError,
  unreadableError,
} from '../bytes/source.ts';
import type { Part } from '../xlsx/package/directory-entry.ts';
import type { Refusals } from '../xlsx/package/refusals.ts';
import { type Archive, openArchive } from '../xlsx/package/zip.ts';
import { createX12File, type X12File } from './read.ts';

const ZIP_SIGNATURE = 'PK';
const HEAD_BYTES = 64;
const X12_START = /^(?:\xef\xbb\xbf)?\s*ISA[^\w\s]/;

/** The X12 files of an input, and how many other files a zip has beside them. */
export interface OpenedX12 {
  files: readonly X12File[];
  others: number;
}

/**
 * Opens an X12 file, or a zip of them.
 * @throws InputError if the zip cannot be read, or has no X12 file in it
 */
export async function openX12(source: Source, limits: Limits = LIMITS): Promise<OpenedX12> {
  const head = await readHead(source);
  if (!isZip(head)) return { files: [createX12File(source, head)], others: 0 };
  const archive = await openArchive(source, limits, createZipRefusals(source.file));
  const parts = [...archive.parts.values()].filter(({ name }) => !/[\\/]$/.test(name));
  const files: X12File[] = [];
  for (const part of parts) {
    archive.checkPart(part, limits.partBytes);
    if (await isX12(archive, part)) files.push(createPartFile(archive, part, source.file));
  }
  if (files.length === 0) throw unreadableError(source.file, 'There is no X12 file in this .zip.');
  return { files, others: parts.length - files.length };
}

/**
 * Opens an X12 file that can be read only once, or a zip of them, which is kept in memory.
 * @throws InputError if the zip is too large, cannot be read, or has no X12 file in it
 */
export async function openX12Stream(
  file: string,
  stream: AsyncIterable<Uint8Array>,
  limits: Limits = LIMITS,
): Promise<OpenedX12> {
  const { head, chunks } = await peekChunks(stream, HEAD_BYTES);
  if (isZip(head)) return openX12(createMemorySource(file, await readAll(file, chunks, limits)), limits);
  return { files: [createX12File({ file, chunks: () => chunks }, head)], others: 0 };
}

function isZip(head: Uint8Array): boolean {
  return decodeLatin1(head.subarray(0, 2)) === ZIP_SIGNATURE;
}

async function readAll(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { memoryBytes }: Limits,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > memoryBytes) throw tooLargeError(file, memoryBytes);
    parts.push(chunk);
  }
  return concatBytes(parts);
}

async function isX12(archive: Archive, part: Part): Promise<boolean> {
  for await (const chunk of archive.chunks(part)) {
    return X12_START.test(decodeLatin1(chunk.subarray(0, HEAD_BYTES)));
  }
  return false;
}

function createPartFile(archive: Archive, part: Part, file: string): X12File {
  return { name: `${file}, ${part.name}`, chunks: () => archive.chunks(part) };
}

function createZipRefusals(file: string): Refusals {
  const because = (why: string) => unreadableError(file, why);
  return {
    because: () =>
      because(
        'This .zip cannot be unpacked here. Unpack it yourself, without its password, and name the files in it.',
      ),
    damaged: (what) => because(`This .zip is damaged (${what}). Get it again.`),
    tooLarge: (what) => because(`This .zip is too large (${what}). Unpack it, and name the files in it.`),
  };
}
