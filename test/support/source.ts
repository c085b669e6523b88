import { statSync } from 'node:fs';
import type { Source } from '../../src/formats/bytes/source.ts';
import { createFileSource } from '../../src/node/file-source.ts';
import { toFileState } from '../../src/node/open-file.ts';

/** A file as a source, even if it cannot be opened. */
export function sourceAt(path: string): Source {
  return createFileSource(path, findState(path));
}

function findState(path: string): ReturnType<typeof toFileState> {
  try {
    return toFileState(statSync(path, { bigint: true }));
  } catch {
    return { size: 0, stamp: '' };
  }
}
