import { rm } from 'node:fs/promises';
import type { DraftRecord } from '../core/model/draft.ts';
import { SettingsError } from '../core/model/errors.ts';
import type { Kind } from '../core/model/vocabulary.ts';
import { maskPath } from '../core/values/mask.ts';
import type { OutputTarget } from '../formats/bytes/sink.ts';
import { parseSettingsJson } from '../formats/json/parse-settings.ts';
import { resolveTarget, writeFiles } from './output/atomic-file.ts';
import { readSettings } from './settings-file.ts';

/** What was typed of a draft that is not finished. */
export interface UnfinishedDraft {
  kind: Kind;
  /** Records that are, where several are drafted. */
  done: readonly DraftRecord[];
  answers: DraftRecord;
}

/** Where the unfinished draft of a file is kept. */
export interface UnfinishedDraftFile {
  target: OutputTarget;
  /** For the user. */
  displayName: string;
  savedDraft: UnfinishedDraft | undefined;
}

/** No .json, which a pattern would find and check. */
const EXTENSION = '.unfinished';

/**
 * Looks for what was typed of a draft before.
 * @param given the draft, as the user named it
 * @throws SettingsError where the file in its place is none of ours
 */
export async function findUnfinishedDraft(
  command: string,
  given: string,
  kind: Kind,
): Promise<UnfinishedDraftFile> {
  const place = `${given}${EXTENSION}`;
  const target = await resolveTarget(command, place, []);
  const displayName = maskPath(place);
  if (target.existingHead === undefined) return { target, displayName, savedDraft: undefined };
  const name = `${command} ${displayName}`;
  const savedDraft = parseUnfinishedDraft(parseSettingsJson(await readSettings(target.path, name), name));
  if (savedDraft?.kind === kind) return { target, displayName, savedDraft };
  throw new SettingsError(`${name}: no unfinished ${kind} of ours; move it away, or name another file`);
}

/** Keeps what was typed, readable by the user alone. */
export async function saveUnfinishedDraft(
  { target }: UnfinishedDraftFile,
  draft: UnfinishedDraft,
): Promise<void> {
  const { kind, done, answers } = draft;
  await writeFiles([
    { target, chunks: [`${JSON.stringify({ unfinished: kind, done, answers }, null, 2)}\n`] },
  ]);
}

/** Removes what was kept, once the draft itself is written. */
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

function isObject(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
