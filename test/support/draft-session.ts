import { createDraftChecker } from '../../src/app/draft/checker.ts';
import type { Session } from '../../src/cli/draft/session.ts';
import { createSession } from '../../src/cli/draft/session.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { createNodePlatform } from '../../src/node/platform.ts';
import { AS_OF } from './rows.ts';
import { type Scripted, type Step, scripted } from './scripted-asker.ts';

/** A session whose answers come from a script and whose output is kept. */
export async function draftSession(
  kind: Kind,
  steps: readonly Step[],
): Promise<{ session: Session; asker: Scripted; output: () => string }> {
  const checker = await createDraftChecker(kind, { asOf: AS_OF }, new Date(AS_OF), [], createNodePlatform());
  const asker = scripted(steps);
  const texts: string[] = [];
  const io = { stdout: { columns: 80, write: (text: string) => texts.push(text) }, env: {} } as never;
  return { session: createSession(asker, checker, false, io), asker, output: () => texts.join('') };
}
