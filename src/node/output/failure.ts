import { OutputError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';

/** A file could not be replaced because a program has it open. */
export class FileInUseError extends Error {
  readonly code = 'EBUSY';

  constructor(readonly fileName: string) {
    super('file in use');
  }
}

/** Windows also reports this for a file that is open in Excel. */
const NOT_ALLOWED = 'You may not write there, or the file is open in another program. Close it there.';

const FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room on it.',
  EDQUOT: 'Your share of the disk is used up. Delete files that you do not need.',
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EBUSY: 'Another program, such as Excel, uses this file. Close it there.',
  ENOENT: 'Its folder is gone. Make it again.',
  EROFS: 'This disk can only be read. Choose another one.',
  EFBIG: 'The file is too large for this disk. Choose another one.',
  EMFILE: 'Too many files are open. Close other programs.',
  EIO: 'The disk cannot be written. Choose another one.',
  ENOTDIR: 'A part of its path is a file, not a folder. Choose another path.',
  EISDIR: 'There is a folder of this name. Choose another name.',
  ENOTEMPTY: 'A folder of this name has just appeared. Try again.',
  EEXIST: 'A file of this name has just appeared. Try again.',
  ENAMETOOLONG: 'Its name is too long. Choose a shorter one.',
  UNKNOWN: 'Windows cannot reach it. Check the drive or the server.',
  ERR_ACCESS_DENIED: 'Node was started without the right to write there.',
};

/**
 * Turns a failure of the file system into an OutputError in our own words; returns any other error as it is.
 * @param state what was written so far
 */
export function translateOutputError(
  error: unknown,
  displayName: string,
  state = 'Nothing was written.',
  option = nameOption('out'),
): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z]+$/.test(code) && FAILURES[code] === undefined) return error;
  const why =
    error instanceof FileInUseError
      ? `Close ${maskPath(error.fileName)}${isSheet(error.fileName) ? ' in Excel' : ''}, then try again.`
      : (FAILURES[code] ?? `This cannot be written (${code}).`);
  return new OutputError(`${option} ${displayName}: ${why} ${state}`);
}

/** For `catch`: returns undefined if the file does not exist, and throws any other error. */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

function isSheet(fileName: string): boolean {
  return /\.(?:xls[xm]|[ct]sv)$/i.test(fileName);
}
