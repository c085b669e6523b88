import { createDraftChecker } from '../../app/draft/checker.ts';
import type { Answers } from '../../app/draft/judge.ts';
import type { CheckOptions } from '../../app/settings/resolve.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import type { OutputTarget } from '../../formats/bytes/sink.ts';
import {
  describeSavedDraft,
  findUnfinishedDraft,
  removeUnfinishedDraft,
  saveUnfinishedDraft,
} from '../../node/draft-store.ts';
import { resolveTarget } from '../../node/output/atomic-file.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { Interrupted } from '../asker.ts';
import { printNote } from '../error-lines.ts';
import type { ConfigFlags } from '../options/flags.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import { quotePath } from '../quote-path.ts';
import { EXIT_STATUS, type Io } from '../streams.ts';
import { applyConfig } from '../with-config.ts';
import { openAsker } from './open-asker.ts';
import { askToResume, type StartingPoint } from './resume.ts';
import { createSession, type Session } from './session.ts';

/** The options of the `new` commands. */
export interface DraftFlags {
  asOf?: string;
  config?: string;
  color: boolean;
}

/** A run of a `new` command. */
export interface DraftRun extends StartingPoint {
  /** As the user named it. */
  file: string;
  /** The file before any question is asked. */
  target: OutputTarget;
  session: Session;
  io: Io;
  /** Saves the unfinished draft, so that a later run can resume it. */
  save: (done: readonly DraftRecord[], answers: Answers) => Promise<void>;
}

/** How a run ended. */
export type DraftOutcome = 'written' | 'stopped';

/**
 * Runs a `new` command: resumes an unfinished draft if there is one, and saves the answers until the draft is written.
 * @throws InputError, SettingsError, OutputError
 */
export async function runDrafting(
  kind: Kind,
  file: string,
  flags: DraftFlags,
  io: Io,
  draft: (run: DraftRun) => Promise<DraftOutcome>,
): Promise<number> {
  const command = `new ${kind}`;
  const template = kind === 'ticket' ? 'ticket' : 'registrations';
  const alternative = `For a blank file to fill in: portal-check template ${template}`;
  const asker = await openAsker(command, flags.color, io, alternative);
  const options = await resolveOptions(flags, file, io);
  const checker = await createDraftChecker(
    kind,
    options,
    io.now(),
    [file],
    createNodePlatform(() => io.stdin),
  );
  const target = await resolveTarget(command, file, await listProtectedPaths(options));
  const unfinished = await findUnfinishedDraft(command, file, kind);
  const session = createSession(asker, checker, flags.color, io);
  let isSaved = unfinished.savedDraft !== undefined;
  const save: DraftRun['save'] = async (done, answers) => {
    await saveUnfinishedDraft(unfinished, { kind, done, answers: Object.fromEntries(answers) });
    isSaved = true;
  };
  const drafted = await runUntilInterrupted(async () => {
    const start = await askToResume(unfinished, session);
    return start ? draft({ file, target, session, io, save, ...start }) : 'stopped';
  });
  if (drafted === 'written') {
    await removeUnfinishedDraft(unfinished);
    return EXIT_STATUS.clean;
  }
  const where = describeSavedDraft(unfinished.displayName);
  printNote(io, `Stopped. ${isSaved ? where : 'You had not typed anything yet.'}`);
  if (isSaved) printNote(io, `To continue: portal-check ${command} ${quotePath(file)}`);
  return drafted === 'stopped' ? EXIT_STATUS.clean : EXIT_STATUS.unusable;
}

async function runUntilInterrupted(
  draft: () => Promise<DraftOutcome>,
): Promise<DraftOutcome | 'interrupted'> {
  try {
    return await draft();
  } catch (error) {
    if (error instanceof Interrupted) return 'interrupted';
    throw error;
  }
}

/** The options of the settings file and the command line, as for a check. */
async function resolveOptions(
  { asOf, config }: DraftFlags,
  file: string,
  io: Io,
): Promise<ConfigFlags & CheckOptions> {
  const flags: ConfigFlags & CheckOptions = {
    ...(asOf !== undefined && { asOf }),
    ...(config !== undefined && { config }),
  };
  return (await applyConfig(flags, () => false, io, [file])).flags;
}
