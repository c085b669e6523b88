/** The last part of a path, with either kind of slash: "a.csv" for "drafts/a.csv" and "C:\drafts\a.csv". */
export function getFileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A path's extension in lower case, with its dot: ".csv" for "A.CSV", '' for "a" and ".csv". */
export function getExtension(path: string): string {
  const name = getFileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}

/** Whether a path names a file in a folder or below it: no drive, no share, no start at the root, no way up. */
export function isPathBelow(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return parts[0] !== '' && !parts.includes('..') && !/^[a-z]:/i.test(path);
}
