import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path as given, as a URI reference: relative where the path is, percent-encoded segment by segment. */
export function toFileUri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path
    .split(sep)
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}
