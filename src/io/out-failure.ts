import { OutputError } from '../errors.ts';

const FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  EFBIG: 'a file grew larger than the disk takes',
  EMFILE: 'too many files are open',
  EIO: 'the disk cannot be written',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'a folder stands where a file is to be written',
  ENOTEMPTY: 'a folder of that name appeared meanwhile',
  EEXIST: 'a file of that name appeared meanwhile',
  ENAMETOOLONG: 'its name is too long',
};

/** A failure of the file system in our words, any other as it is. `state` says what is there now. */
export function outFailure(
  error: unknown,
  place: string,
  state = 'nothing was written',
  option = '--out',
): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z]+$/.test(code)) return error;
  return new OutputError(`${option} ${place}: ${FAILURES[code] ?? `cannot be written (${code})`}; ${state}`);
}

/** Undefined for what is not there. */
export function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
