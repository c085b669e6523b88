import { addCheckpoints, type Checkpoint } from './bytes/checkpoint.ts';
import { detectByteOrderMark, readValidUtf8, type TextEncoding } from './bytes/encoding.ts';
import { type Source, unreadableError } from './bytes/source.ts';
import { openStreamSource } from './bytes/stream-source.ts';
import { sniffBytes } from './detect.ts';

/**
 * Opens a text of any length that is read once: UTF-8, or UTF-16 with a byte order mark.
 * @throws InputError if it is not text; while it is read, if it is not UTF-8
 */
export async function openTextStream(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  checkpoint: Checkpoint,
): Promise<{ source: Source; encoding: TextEncoding }> {
  const { source, head } = await openStreamSource(path, chunks);
  if (head.length === 0) throw unreadableError(path, 'This file is empty. Export it again.');
  const found = sniffBytes(head);
  if (found === 'workbook')
    throw unreadableError(path, 'This is an Excel file, and not one object on each line.');
  if (found !== 'text') throw unreadableError(path, found.refusal);
  const name = detectByteOrderMark(head) ?? 'utf-8';
  const readText = () => (name === 'utf-8' ? readValidUtf8(source) : source.chunks());
  const text = { ...source, chunks: () => addCheckpoints(readText(), checkpoint) };
  return { source: text, encoding: { name, windows1252: false } };
}
