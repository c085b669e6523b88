import { createDraftChecker } from '../../app/draft/checker.ts';
import type { Answers } from '../../app/draft/judge.ts';
import type { CheckOptions } from '../../app/settings/resolve.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { maskPath } from '../../core/values/mask.ts';
import type { OutputTarget } from '../../formats/bytes/sink.ts';
import {
  findUnfinishedDraft,
  removeUnfinishedDraft,
  saveUnfinishedDraft,
  type UnfinishedDraftFile,
} from '../../node/draft-store.ts';
import { resolveTarget } from '../../node/output/atomic-file.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { Interrupted } from '../asker.ts';
import type { ConfigFlags } from '../options/flags.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import { EXIT_STATUS, type Io } from '../streams.ts';
import { applyConfig } from '../with-config.ts';
import { openAsker } from './open-asker.ts';
import { createSession, type Session } from './session.ts';

/** The options of the commands that draft. */
export interface DraftFlags {
  asOf?: string;
  config?: string;
  color: boolean;
}

/** A run of a command that drafts. */
export interface DraftRun {
  /** As the user named it. */
  file: string;
  /** What stands there before anything is asked. */
  target: OutputTarget;
  session: Session;
  io: Io;
  /** What was typed before, where the user goes on with it. */
  done: readonly DraftRecord[];
  answers: Answers;
  /** Keeps what is typed from now on. */
  save: (done: readonly DraftRecord[], answers: Answers) => Promise<void>;
}

/** What a run came to. */
export type DraftOutcome = 'written' | 'stopped';

/**
 * Runs a command that drafts: looks for what was typed before, and keeps what is typed until the draft is written.
 * @throws InputError, SettingsError, OutputError
 */
export async function runDrafting(
  kind: Kind,
  file: string,
  flags: DraftFlags,
  io: Io,
  draft: (drafting: DraftRun) => Promise<DraftOutcome>,
): Promise<number> {
  const command = `new ${kind}`;
  const template = kind === 'ticket' ? 'ticket' : 'registrations';
  const instead = `portal-check template ${template} writes a blank to fill in`;
  const asker = await openAsker(command, flags.color, io, instead);
  const options = await resolveOptions(flags);
  const rulebook = await createDraftChecker(
    kind,
    options,
    io.now(),
    [file],
    createNodePlatform(() => io.stdin),
  );
  const target = await resolveTarget(command, file, await listProtectedPaths(options));
  const unfinished = await findUnfinishedDraft(command, file, kind);
  const session = createSession(asker, rulebook, flags.color, io);
  let isKept = unfinished.savedDraft !== undefined;
  const save: DraftRun['save'] = async (done, answers) => {
    await saveUnfinishedDraft(unfinished, { kind, done, answers: Object.fromEntries(answers) });
    isKept = true;
  };
  const drafted = await runUntilInterrupted(async () => {
    const before = await resume(unfinished, session);
    return before ? draft({ file, target, session, io, save, ...before }) : 'stopped';
  });
  if (drafted === 'written') {
    await removeUnfinishedDraft(unfinished);
    return EXIT_STATUS.clean;
  }
  const where = `what you typed is in ${unfinished.displayName}, readable by you alone`;
  io.stderr.write(`portal-check: stopped; ${isKept ? where : 'nothing was typed yet'}\n`);
  if (isKept) io.stderr.write(`portal-check: go on with it: portal-check ${command} ${maskPath(file)}\n`);
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

/** What was typed before, where the user wants it; undefined where they want to stop. */
async function resume(
  { savedDraft, displayName }: UnfinishedDraftFile,
  { asker, printWrapped }: Session,
): Promise<Pick<DraftRun, 'done' | 'answers'> | undefined> {
  const fresh = { done: [], answers: new Map<string, string>() };
  if (!savedDraft) return fresh;
  printWrapped(`${displayName} holds what you typed before and did not finish.`);
  const choice = await asker.choose({
    message: 'Go on with it?',
    choices: [
      { value: 'on', name: 'Go on where you stopped' },
      { value: 'anew', name: 'Begin anew; what you typed before is deleted' },
      { value: 'stop', name: 'Stop; leave it as it is' },
    ],
  });
  if (choice === 'stop') return undefined;
  return choice === 'anew'
    ? fresh
    : { done: savedDraft.done, answers: new Map(Object.entries(savedDraft.answers)) };
}

/** What applies by the settings file and the command line, as for a check. */
async function resolveOptions({ asOf, config }: DraftFlags): Promise<ConfigFlags & CheckOptions> {
  const given: ConfigFlags & CheckOptions = {
    ...(asOf !== undefined && { asOf }),
    ...(config !== undefined && { config }),
  };
  return (await applyConfig(given, () => false)).flags;
}
