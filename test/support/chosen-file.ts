import type { ChosenFile } from '../../src/web/file-source.ts';

/** A file with this content, as the page chooses it. */
export function chosenFile(content: string | Uint8Array, name: string): ChosenFile {
  const bytes = new Uint8Array(Buffer.from(content));
  return { name, size: bytes.length, read: async (start, end) => bytes.slice(start, end) };
}
