import { isAbsolute, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path as a URI reference: relative if the path is, percent-encoded segment by segment. */
export function toFileUri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path
    .split(sep === '\\' ? /[\\/]/ : sep)
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

/** The absolute URL of a file. A relative path starts at the working directory. */
export function toFileUrl(path: string): string {
  return pathToFileURL(resolve(path)).href;
}
