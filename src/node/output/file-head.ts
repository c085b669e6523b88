import { open } from 'node:fs/promises';

/** The text of the first bytes of a file, or of all of a shorter one. */
export async function readFileHead(path: string, bytes: number): Promise<string> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
