import { learnLayout } from '../../app/layout/learn.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { nodePlatform } from '../../node/platform.ts';
import { EXIT, type Io, writeAll } from '../streams.ts';

/**
 * Prints the layout of a portal template, and on standard error what is to be looked at in it.
 * @throws InputError where the file is no such template
 */
export async function runLearn(file: string, { kind }: { kind?: Kind }, io: Io): Promise<number> {
  const { layout, unsure } = await learnLayout(
    file,
    nodePlatform(() => io.stdin),
    kind,
  );
  await writeAll(io.stdout, [`${JSON.stringify(layout, null, 2)}\n`]);
  for (const line of unsure) io.stderr.write(`portal-check: look at ${line}\n`);
  return EXIT.clean;
}
