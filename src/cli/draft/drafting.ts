import { rulebookOf } from '../../app/draft/checker.ts';
import type { Answers } from '../../app/draft/judge.ts';
import type { CheckOptions } from '../../app/settings/resolve.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { showFile } from '../../core/values/mask.ts';
import type { Target } from '../../formats/bytes/sink.ts';
import {
  findUnfinished,
  keepUnfinished,
  removeUnfinished,
  type UnfinishedFile,
} from '../../node/draft-store.ts';
import { findTarget } from '../../node/output/atomic-file.ts';
import { nodePlatform } from '../../node/platform.ts';
import { Interrupted } from '../asker.ts';
import { readPaths } from '../protected-paths.ts';
import { EXIT, type Io } from '../streams.ts';
import { type ConfigFlags, withConfig } from '../with-config.ts';
import { askerOf } from './open-asker.ts';
import { type Shell, shellOf } from './session.ts';

/** The options of the commands that draft. */
export interface DraftFlags {
  asOf?: string;
  config?: string;
  color: boolean;
}

/** A run of a command that drafts. */
export interface Drafting {
  /** As the user named it. */
  file: string;
  /** What stands there before anything is asked. */
  target: Target;
  shell: Shell;
  io: Io;
  /** What was typed before, where the user goes on with it. */
  done: readonly DraftRecord[];
  answers: Answers;
  /** Keeps what is typed from now on. */
  keep: (done: readonly DraftRecord[], answers: Answers) => Promise<void>;
}

/** What a run came to. */
export type Drafted = 'written' | 'stopped';

/**
 * Runs a command that drafts: looks for what was typed before, and keeps what is typed until the draft is written.
 * @throws InputError, SettingsError, OutputError
 */
export async function runDrafting(
  kind: Kind,
  file: string,
  flags: DraftFlags,
  io: Io,
  draft: (drafting: Drafting) => Promise<Drafted>,
): Promise<number> {
  const command = `new ${kind}`;
  const template = kind === 'ticket' ? 'ticket' : 'registrations';
  const instead = `portal-check template ${template} writes a blank to fill in`;
  const asker = await askerOf(command, flags.color, io, instead);
  const options = await optionsOf(flags);
  const rulebook = await rulebookOf(
    kind,
    options,
    io.now(),
    [file],
    nodePlatform(() => io.stdin),
  );
  const target = await findTarget(command, file, await readPaths(options));
  const unfinished = await findUnfinished(command, file, kind);
  const shell = shellOf(asker, rulebook, flags.color, io);
  let isKept = unfinished.found !== undefined;
  const keep: Drafting['keep'] = async (done, answers) => {
    await keepUnfinished(unfinished, { kind, done, answers: Object.fromEntries(answers) });
    isKept = true;
  };
  const drafted = await untilInterrupted(async () => {
    const before = await resume(unfinished, shell);
    return before ? draft({ file, target, shell, io, keep, ...before }) : 'stopped';
  });
  if (drafted === 'written') {
    await removeUnfinished(unfinished);
    return EXIT.clean;
  }
  const where = `what you typed is in ${unfinished.shown}, readable by you alone`;
  io.stderr.write(`portal-check: stopped; ${isKept ? where : 'nothing was typed yet'}\n`);
  if (isKept) io.stderr.write(`portal-check: go on with it: portal-check ${command} ${showFile(file)}\n`);
  return drafted === 'stopped' ? EXIT.clean : EXIT.unusable;
}

async function untilInterrupted(draft: () => Promise<Drafted>): Promise<Drafted | 'interrupted'> {
  try {
    return await draft();
  } catch (error) {
    if (error instanceof Interrupted) return 'interrupted';
    throw error;
  }
}

/** What was typed before, where the user wants it; undefined where they want to stop. */
async function resume(
  { found, shown }: UnfinishedFile,
  { asker, say }: Shell,
): Promise<Pick<Drafting, 'done' | 'answers'> | undefined> {
  const fresh = { done: [], answers: new Map<string, string>() };
  if (!found) return fresh;
  say(`${shown} holds what you typed before and did not finish.`);
  const choice = await asker.choose({
    message: 'Go on with it?',
    choices: [
      { value: 'on', name: 'Go on where you stopped' },
      { value: 'anew', name: 'Begin anew; what you typed before is deleted' },
      { value: 'stop', name: 'Stop; leave it as it is' },
    ],
  });
  if (choice === 'stop') return undefined;
  return choice === 'anew' ? fresh : { done: found.done, answers: new Map(Object.entries(found.answers)) };
}

/** What applies by the settings file and the command line, as for a check. */
async function optionsOf({ asOf, config }: DraftFlags): Promise<ConfigFlags & CheckOptions> {
  const given: ConfigFlags & CheckOptions = {
    ...(asOf !== undefined && { asOf }),
    ...(config !== undefined && { config }),
  };
  return (await withConfig(given, () => false)).flags;
}
