import * as fs from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask.ts';
import type { OutFile, OutputTarget } from '../../formats/bytes/sink.ts';
import { isSameFile } from '../same-file.ts';
import { ignoreMissing, translateOutputError } from './failure.ts';
import { createOutFile } from './out-file.ts';
import { createStagingName, removeOnSignal, removeStaleFiles } from './stale-files.ts';

/** A file to be written: its chunks, or what writes it. */
export type FileToWrite = { target: OutputTarget } & (
  | { chunks: Iterable<string | Uint8Array> }
  | { write: (file: OutFile) => Promise<void> }
);

/** What is used of a file system to write, so that a test can let it fail. */
type FileSystem = Pick<typeof fs, 'open' | 'rename'>;

const HEAD_BYTES = 4096;

/**
 * Looks at the place that the user named. A link is followed: what it leads to is replaced, the link stays.
 * @throws SettingsError where no file can be there, or one of the inputs stands there, by whatever path or link
 */
export async function resolveTarget(
  option: string,
  userPath: string,
  inputs: readonly string[],
): Promise<OutputTarget> {
  const refuse = (why: string) => new SettingsError(`${option} ${maskPath(userPath)}: ${why}`);
  try {
    const link = await fs.lstat(userPath).catch(ignoreMissing);
    if (!link)
      return { option, userPath, path: await resolveNewPath(userPath, refuse), existingHead: undefined };
    const path = await fs.realpath(userPath).catch(ignoreMissing);
    if (path === undefined) throw refuse('a link that leads nowhere');
    const stats = await fs.stat(path);
    if (stats.isDirectory()) throw refuse('a folder; name a file in it');
    if (!stats.isFile()) throw refuse('not a file that can be replaced');
    for (const input of inputs) {
      if (await isSameFile(path, input))
        throw refuse('is an input, which is never replaced; name another file');
    }
    return { option, userPath, path, existingHead: await readFileHead(path) };
  } catch (error) {
    throw translateOutputError(error, maskPath(userPath), undefined, option);
  }
}

/** Writes files whole or not at all: each beside its place first, and only then all of them into it. Nobody else may read them. */
export async function writeFiles(files: readonly FileToWrite[], layer: FileSystem = fs): Promise<void> {
  await (await stageFiles(files, layer)).commit();
}

/** Files that stand whole beside their places. Each use ends with one of the two. */
export interface StagedFiles {
  /** Puts them into their places. `before` says what else was written, where something was. */
  commit(before?: string): Promise<void>;
  /** Leaves nothing. */
  abandon(): Promise<void>;
}

/**
 * Writes files beside their places.
 * @throws OutputError, leaving nothing
 */
export async function stageFiles(
  files: readonly FileToWrite[],
  layer: FileSystem = fs,
): Promise<StagedFiles> {
  const staged: StagedFile[] = [];
  const abandon = async (): Promise<void> => {
    for (const each of staged) await removeStagedFile(each);
  };
  let current = files[0]?.target;
  try {
    for (const each of files) {
      current = each.target;
      const next = await stageFile(each.target, layer);
      staged.push(next);
      if ('write' in each) await each.write(next.file);
      else for (const chunk of each.chunks) await next.file.write(chunk);
      await next.file.close();
    }
  } catch (error) {
    await abandon();
    throw translateOutputError(error, maskPath(current?.userPath ?? ''), undefined, current?.option);
  }
  return { commit: (before) => moveIntoPlace(staged, layer, before).finally(abandon), abandon };
}

async function moveIntoPlace(
  staged: readonly StagedFile[],
  layer: FileSystem,
  before?: string,
): Promise<void> {
  let count = 0;
  for (const { target, temporaryPath } of staged) {
    try {
      await layer.rename(temporaryPath, target.path);
      count += 1;
    } catch (error) {
      const state = count === 0 ? before : `${count} of ${staged.length} were written`;
      throw translateOutputError(error, maskPath(target.userPath), state, target.option);
    }
  }
}

/** A file being written beside its place. */
interface StagedFile {
  target: OutputTarget;
  temporaryPath: string;
  file: OutFile;
  ignoreSignals: () => void;
}

async function stageFile(target: OutputTarget, layer: FileSystem): Promise<StagedFile> {
  const folder = dirname(target.path);
  await removeStaleFiles(folder);
  const temporaryPath = join(folder, createStagingName());
  const handle = await layer.open(temporaryPath, 'wx', 0o600);
  return {
    target,
    temporaryPath,
    file: createOutFile(temporaryPath, handle),
    ignoreSignals: removeOnSignal(temporaryPath),
  };
}

/** After a rename there is nothing left to remove. */
async function removeStagedFile({ temporaryPath, file, ignoreSignals }: StagedFile): Promise<void> {
  await file.abandon();
  await fs.rm(temporaryPath, { force: true }).catch(() => {});
  ignoreSignals();
}

async function resolveNewPath(given: string, refuse: (why: string) => SettingsError): Promise<string> {
  const folder = await fs.realpath(dirname(resolve(given))).catch(ignoreMissing);
  if (folder === undefined) throw refuse('no such folder; make it first');
  return join(folder, basename(resolve(given)));
}

async function readFileHead(path: string): Promise<string> {
  const handle = await fs.open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
