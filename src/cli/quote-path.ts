import { maskPath } from '../core/values/mask-numbers.ts';

/** Characters that no shell treats specially within a word. */
const PLAIN = /^[\w./\\:@+=,-]+$/;

/** A path, or another word of a command, as a shell takes it. One that may hold a person's number is masked. */
export function quotePath(path: string): string {
  const shown = maskPath(path);
  if (PLAIN.test(shown)) return shown;
  return shown.includes('"') ? `'${shown}'` : `"${shown}"`;
}
