import { learnLayout } from '../../app/layout/learn.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { escapeControls } from '../../core/values/json-text.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { printNote } from '../error-lines.ts';
import { EXIT_STATUS, type Io, writeAll } from '../streams.ts';

/**
 * Prints the layout of a portal template, and on standard error what the user should check in it.
 * @throws InputError if the file is not a template
 */
export async function runLayoutLearn(file: string, { kind }: { kind?: Kind }, io: Io): Promise<number> {
  const { layout, doubts } = await learnLayout(
    file,
    createNodePlatform(() => io.stdin),
    kind,
  );
  await writeAll(io.stdout, [escapeControls(`${JSON.stringify(layout, null, 2)}\n`)]);
  for (const line of doubts) printNote(io, `look at ${line}`);
  return EXIT_STATUS.clean;
}
