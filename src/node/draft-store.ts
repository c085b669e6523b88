import { rm } from 'node:fs/promises';
import type { DraftRecord } from '../core/model/draft.ts';
import { SettingsError } from '../core/model/errors.ts';
import type { Kind } from '../core/model/vocabulary.ts';
import { showFile } from '../core/values/mask.ts';
import type { Target } from '../formats/bytes/sink.ts';
import { parseSettingsJson } from '../formats/json/parse-settings.ts';
import { findTarget, writeFiles } from './output/atomic-file.ts';
import { readSettings } from './settings-file.ts';

/** What was typed of a draft that is not finished. */
export interface Unfinished {
  kind: Kind;
  /** Records that are, where several are drafted. */
  done: readonly DraftRecord[];
  answers: DraftRecord;
}

/** Where the unfinished draft of a file is kept. */
export interface UnfinishedFile {
  target: Target;
  /** For the user. */
  shown: string;
  found: Unfinished | undefined;
}

/** No .json, which a pattern would find and check. */
const ENDING = '.unfinished';

/**
 * Looks for what was typed of a draft before.
 * @param given the draft, as the user named it
 * @throws SettingsError where the file in its place is none of ours
 */
export async function findUnfinished(command: string, given: string, kind: Kind): Promise<UnfinishedFile> {
  const place = `${given}${ENDING}`;
  const target = await findTarget(command, place, []);
  const shown = showFile(place);
  if (target.head === undefined) return { target, shown, found: undefined };
  const name = `${command} ${shown}`;
  const found = unfinishedIn(parseSettingsJson(await readSettings(target.path, name), name));
  if (found?.kind === kind) return { target, shown, found };
  throw new SettingsError(`${name}: no unfinished ${kind} of ours; move it away, or name another file`);
}

/** Keeps what was typed, readable by the user alone. */
export async function keepUnfinished({ target }: UnfinishedFile, draft: Unfinished): Promise<void> {
  const { kind, done, answers } = draft;
  await writeFiles([
    { target, chunks: [`${JSON.stringify({ unfinished: kind, done, answers }, null, 2)}\n`] },
  ]);
}

/** Removes what was kept, once the draft itself is written. */
export async function removeUnfinished({ target }: UnfinishedFile): Promise<void> {
  await rm(target.path, { force: true });
}

function unfinishedIn(content: unknown): Unfinished | undefined {
  if (!isObject(content)) return undefined;
  const { unfinished: kind, done, answers } = content;
  if (kind !== 'ticket' && kind !== 'registration') return undefined;
  if (!Array.isArray(done) || !done.every(isRecord) || !isRecord(answers)) return undefined;
  return { kind, done, answers };
}

function isRecord(content: unknown): content is DraftRecord {
  return isObject(content) && Object.values(content).every((value) => typeof value === 'string');
}

function isObject(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
