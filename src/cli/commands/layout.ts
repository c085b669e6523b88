import { learnLayout } from '../../app/layout/learn.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { escapeControls } from '../../core/values/json-text.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { printNote } from '../error-lines.ts';
import { type OutputFlags, printFile } from '../print-file.ts';
import { EXIT_STATUS, type Io } from '../streams.ts';

/** Options of `layout learn`. */
export interface LayoutLearnFlags extends OutputFlags {
  kind?: Kind;
}

/**
 * Prints the layout of a portal template, and on standard error what the user should check in it.
 * @throws InputError if the file is not a template
 */
export async function performLayoutLearn(
  io: Io,
  file: string,
  { kind, ...flags }: LayoutLearnFlags,
): Promise<number> {
  const { layout, doubts } = await learnLayout(
    file,
    createNodePlatform(() => io.stdin),
    kind,
  );
  await printFile([escapeControls(`${JSON.stringify(layout, null, 2)}\n`)], flags, io, [file]);
  for (const line of doubts) printNote(io, `Check ${line}`);
  return EXIT_STATUS.clean;
}
