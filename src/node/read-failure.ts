const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check its name.',
  ENOTDIR: 'There is no such file. A part of its path is a file, not a folder.',
  EACCES: 'You may not read this file. Ask its owner for the right to read it.',
  EPERM: 'You may not read this file. Ask its owner for the right to read it.',
  EISDIR: 'This is a folder. Name the files in it.',
  EBUSY: 'Another program uses this file. Close it there, then try again.',
  EMFILE: 'Too many files are open at once. Check fewer files.',
  ENFILE: 'Too many files are open at once. Check fewer files.',
  ENAMETOOLONG: 'There is no such file. Its name is too long.',
  ELOOP: 'The link leads back to itself. Name the file that you mean.',
  EIO: 'The disk or network drive cannot be read. Copy the file to your computer, then try again.',
  UNKNOWN: 'Windows cannot reach this file. Check the drive or the server.',
  ERR_ACCESS_DENIED: 'Node was started without the right to read this file.',
};

/** Why a file cannot be read, in our own words. */
export function describeReadFailure(code: string): string {
  return FAILURES[code] ?? `This file cannot be read (${code}).`;
}
