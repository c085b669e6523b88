import { LIMITS, type Limits } from '../../../src/formats/bytes/limits.ts';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import type { Part } from '../../../src/formats/xlsx/package/directory-entry.ts';
import { createRefusals } from '../../../src/formats/xlsx/package/refusals.ts';
import { type Archive, openArchive } from '../../../src/formats/xlsx/package/zip.ts';
import { type Parts, zipOf } from './package.ts';

export const REFUSALS = createRefusals('book.xlsx');

/** Opens a zip of these parts. */
export function archiveOf(parts: Parts, limits: Partial<Limits> = {}): Promise<Archive> {
  const present = Object.entries(parts).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content }],
  );
  return openZip(zipOf(present), limits);
}

export function openZip(bytes: Buffer, limits: Partial<Limits> = {}): Promise<Archive> {
  return openArchive(createMemorySource('book.xlsx', bytes), { ...LIMITS, ...limits }, REFUSALS);
}

export function partOf(archive: Archive, name: string): Part {
  const part = archive.findPart(name);
  if (!part) throw new Error(`no part ${name}`);
  return part;
}

/** The content of a part. */
export async function contentOf(archive: Archive, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.chunks(partOf(archive, name))) chunks.push(chunk);
  return Buffer.concat(chunks);
}
