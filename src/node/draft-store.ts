import { rm } from 'node:fs/promises';
import type { DraftRecord } from '../core/model/draft.ts';
import { SettingsError } from '../core/model/errors.ts';
import type { Kind } from '../core/model/vocabulary.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import type { OutputTarget } from '../formats/bytes/sink.ts';
import { isObject } from '../formats/json/is-object.ts';
import { parseSettingsJson } from '../formats/json/parse-settings.ts';
import { resolveTarget, writeFiles } from './output/atomic-file.ts';
import { readSettings } from './settings-file.ts';

/** The answers of a draft that is not finished. */
export interface UnfinishedDraft {
  kind: Kind;
  /** Finished records, if several are drafted. */
  done: readonly DraftRecord[];
  answers: DraftRecord;
}

/** The file that stores the unfinished draft, and what it contains now. */
export interface UnfinishedDraftFile {
  target: OutputTarget;
  /** Its path as shown to the user. */
  displayName: string;
  savedDraft: UnfinishedDraft | undefined;
}

/** Not .json, so that a file pattern does not pick it up as an input. */
const EXTENSION = '.unfinished';

/**
 * Finds the unfinished draft that an earlier run stored beside the file.
 * @param draftPath the file to draft, as the user named it
 * @throws SettingsError if a file of that name exists but is not ours
 */
export async function findUnfinishedDraft(
  command: string,
  draftPath: string,
  kind: Kind,
): Promise<UnfinishedDraftFile> {
  const path = `${draftPath}${EXTENSION}`;
  const target = await resolveTarget(command, path, []);
  const displayName = maskPath(path);
  if (target.existingHead === undefined) return { target, displayName, savedDraft: undefined };
  const name = `${command} ${displayName}`;
  const savedDraft = parseUnfinishedDraft(parseSettingsJson(await readSettings(target.path, name), name));
  if (savedDraft?.kind === kind) return { target, displayName, savedDraft };
  throw new SettingsError(
    `${name}: This is not an unfinished ${kind} from portal-check. Move it away, or name another file.`,
  );
}

/** Stores the answers in a file that only the user can read. On Windows a file has the permissions of its folder. */
export async function saveUnfinishedDraft(
  file: UnfinishedDraftFile,
  { kind, done, answers }: UnfinishedDraft,
): Promise<void> {
  const text = `${JSON.stringify({ unfinished: kind, done, answers }, null, 2)}\n`;
  await writeFiles([{ target: file.target, chunks: [text] }]);
  // It is ours now: the next answer replaces it.
  file.target = { ...file.target, existingHead: text };
}

/** Says where the answers are, and who can read them: on Windows, everyone who can read the folder. */
export function describeSavedDraft(displayName: string, system: string = process.platform): string {
  const readers = system === 'win32' ? '' : ', and only you can read it';
  return `What you typed is in ${displayName}${readers}.`;
}

/** Removes the stored answers once the draft itself is written. */
export async function removeUnfinishedDraft({ target }: UnfinishedDraftFile): Promise<void> {
  await rm(target.path, { force: true });
}

function parseUnfinishedDraft(content: unknown): UnfinishedDraft | undefined {
  if (!isObject(content)) return undefined;
  const { unfinished: kind, done, answers } = content;
  if (kind !== 'ticket' && kind !== 'registration') return undefined;
  if (!Array.isArray(done) || !done.every(isDraftRecord) || !isDraftRecord(answers)) return undefined;
  return { kind, done, answers };
}

function isDraftRecord(content: unknown): content is DraftRecord {
  return isObject(content) && Object.values(content).every((value) => typeof value === 'string');
}
