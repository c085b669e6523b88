import { learnLayout } from '../../app/layout/learn.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { EXIT_STATUS, type Io, writeAll } from '../streams.ts';

/**
 * Prints the layout of a portal template, and on standard error what the user should check in it.
 * @throws InputError if the file is not a template
 */
export async function performLayoutLearn(io: Io, file: string, kind: Kind | undefined): Promise<number> {
  const { layout, doubts } = await learnLayout(
    file,
    createNodePlatform(() => io.stdin),
    kind,
  );
  await writeAll(io.stdout, [`${JSON.stringify(layout, null, 2)}\n`]);
  for (const line of doubts) io.stderr.write(`portal-check: look at ${line}\n`);
  return EXIT_STATUS.clean;
}
