import { getAsset, isSea } from 'node:sea';

/** The text of a file of the program within the single executable; undefined if the program runs from a folder. */
export function readAsset(name: string): string | undefined {
  return isSea() ? getAsset(name, 'utf8') : undefined;
}
