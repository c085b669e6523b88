import { OutputError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';

/** Windows also reports this for a file that is open in Excel. */
const NOT_ALLOWED = 'no permission to write there, or it is open in another program, such as Excel';

const FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EBUSY: 'in use by another program, such as Excel; close it there',
  ENOENT: 'its folder is gone',
  EROFS: 'the disk is read-only',
  EFBIG: 'a file grew larger than the disk takes',
  EMFILE: 'too many files are open',
  EIO: 'the disk cannot be written',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'a folder stands where a file is to be written',
  ENOTEMPTY: 'a folder of that name appeared meanwhile',
  EEXIST: 'a file of that name appeared meanwhile',
  ENAMETOOLONG: 'its name is too long',
  ERR_ACCESS_DENIED: 'Node was started without the right to write there',
};

/**
 * Turns a failure of the file system into an OutputError in our own words; returns any other error as it is.
 * @param state what was written so far
 */
export function translateOutputError(
  error: unknown,
  displayName: string,
  state = 'nothing was written',
  option = nameOption('out'),
): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z]+$/.test(code) && FAILURES[code] === undefined) return error;
  return new OutputError(
    `${option} ${displayName}: ${FAILURES[code] ?? `cannot be written (${code})`}; ${state}`,
  );
}

/** For `catch`: returns undefined if the file does not exist, and throws any other error. */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
