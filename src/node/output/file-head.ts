import { closeSync, readSync } from 'node:fs';
import { openRegularFile } from '../open-file.ts';

/** The text of the first bytes of a file, or of all of a shorter one; '' if it is not a regular file. */
export function readFileHead(path: string, bytes: number): string {
  const opened = openRegularFile(path);
  if (!opened) return '';
  const { fd, state } = opened;
  try {
    const head = Buffer.alloc(Math.min(bytes, state.size));
    return head.toString('utf8', 0, readSync(fd, head, 0, head.length, 0));
  } finally {
    closeSync(fd);
  }
}
