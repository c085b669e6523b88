import { chownSync } from 'node:fs';
import { afterEach, vi } from 'vitest';

const STRANGER = 12345;

/** Returns a function that makes another user the owner of a file or folder, or the test another user where it may not. */
export function foreignOwner(): (path: string) => void {
  afterEach(() => vi.restoreAllMocks());
  return (path) => {
    if (process.getuid?.() === 0) chownSync(path, STRANGER, STRANGER);
    else vi.spyOn(process, 'getuid').mockReturnValue(STRANGER);
  };
}
