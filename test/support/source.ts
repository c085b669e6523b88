import { existsSync, statSync } from 'node:fs';
import type { Source } from '../../src/formats/bytes/source.ts';
import { createFileSource } from '../../src/node/file-source.ts';

/** A file as a source, even if it cannot be opened. */
export function sourceAt(path: string): Source {
  return createFileSource(path, existsSync(path) ? statSync(path).size : 0);
}
