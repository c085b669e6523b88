import * as fs from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import type { OutFile, OutputTarget } from '../../formats/bytes/sink.ts';
import { realPath } from '../real-path.ts';
import { findReservedName } from '../reserved-name.ts';
import { isSameFile } from '../same-file.ts';
import { ignoreMissing, translateOutputError } from './failure.ts';
import { readFileHead } from './file-head.ts';
import { startHeartbeat } from './heartbeat.ts';
import { commitWhole, removeOnSignal } from './interruption.ts';
import { createOutFile } from './out-file.ts';
import { renameOver } from './rename.ts';
import { createStagingName, removeStaleFiles } from './stale-files.ts';

/** A file to write: its chunks, or a function that writes it. */
export type FileToWrite = { target: OutputTarget } & (
  | { chunks: Iterable<string | Uint8Array> }
  | { write: (file: OutFile) => Promise<void> }
);

/** The part of the file system that is used for writing; a test can replace it with one that fails. */
type FileSystem = Pick<typeof fs, 'open' | 'rename' | 'link'>;

const HEAD_BYTES = 4096;

/**
 * Checks the path that the user named. A link is followed: the file that it leads to is replaced, the link stays.
 * @throws SettingsError if no file can be written there, or if it is one of the inputs, through any path or link
 */
export async function resolveTarget(
  option: string,
  userPath: string,
  inputs: readonly string[],
): Promise<OutputTarget> {
  const refuse = (why: string) => new SettingsError(`${option} ${maskPath(userPath)}: ${why}`);
  const reserved = findReservedName(userPath);
  if (reserved !== undefined) throw refuse(reserved);
  try {
    const link = await fs.lstat(userPath).catch(ignoreMissing);
    if (!link)
      return { option, userPath, path: await resolveNewPath(userPath, refuse), existingHead: undefined };
    const path = await realPath(userPath).catch(ignoreMissing);
    if (path === undefined) throw refuse('This link leads nowhere. Name another file.');
    const stats = await fs.stat(path);
    if (stats.isDirectory()) throw refuse('This is a folder. Name a file in it.');
    if (!stats.isFile()) throw refuse('This cannot be replaced. Name another file.');
    for (const input of inputs) {
      if (await isSameFile(path, input))
        throw refuse('This is the file you are checking, so it is never replaced. Name another file.');
    }
    return { option, userPath, path, existingHead: readFileHead(path, HEAD_BYTES) };
  } catch (error) {
    throw translateOutputError(error, maskPath(userPath), undefined, option);
  }
}

/**
 * Writes files completely or not at all: first each to a temporary file beside its target, then all are moved there. Only
 * the user can read them.
 */
export async function writeFiles(files: readonly FileToWrite[], fileSystem: FileSystem = fs): Promise<void> {
  await (await stageFiles(files, fileSystem)).commit();
}

/** Complete temporary files beside their targets. Each use ends with `commit` or `abandon`. */
export interface StagedFiles {
  /**
   * Moves them to their targets.
   * @param before what else was written before, if anything, for the message of a failure
   */
  commit(before?: string): Promise<void>;
  /** Removes them. */
  abandon(): Promise<void>;
}

/**
 * Writes temporary files beside their targets.
 * @throws OutputError after removing all of them
 */
export async function stageFiles(
  files: readonly FileToWrite[],
  fileSystem: FileSystem = fs,
): Promise<StagedFiles> {
  const staged: StagedFile[] = [];
  const abandon = async (): Promise<void> => {
    for (const file of staged) await removeStagedFile(file);
  };
  let current = files[0]?.target;
  try {
    for (const fileToWrite of files) {
      current = fileToWrite.target;
      const temporary = await stageFile(fileToWrite.target, fileSystem);
      staged.push(temporary);
      const { file } = temporary;
      if ('write' in fileToWrite) await fileToWrite.write(file);
      else for (const chunk of fileToWrite.chunks) await file.write(chunk);
      await file.close();
    }
  } catch (error) {
    await abandon();
    throw translateOutputError(error, maskPath(current?.userPath ?? ''), undefined, current?.option);
  }
  return {
    commit: (before) => commitWhole(() => renameAll(staged, fileSystem, before)).finally(abandon),
    abandon,
  };
}

async function renameAll(
  staged: readonly StagedFile[],
  fileSystem: FileSystem,
  before?: string,
): Promise<void> {
  let count = 0;
  for (const file of staged) {
    const { target } = file;
    try {
      await moveToTarget(file, fileSystem);
      count += 1;
    } catch (error) {
      const state = count === 0 ? before : `${count} of ${staged.length} files were written.`;
      throw translateOutputError(error, maskPath(target.userPath), state, target.option);
    }
  }
}

/** Replaces the file that was there at the start. If there was none, a file that has appeared since is kept. */
async function moveToTarget({ target, temporaryPath }: StagedFile, fileSystem: FileSystem): Promise<void> {
  if (target.existingHead !== undefined) return renameOver(temporaryPath, target.path, fileSystem.rename);
  try {
    await fileSystem.link(temporaryPath, target.path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw error;
    // Some drives have no links: the name is taken first.
    await (await fileSystem.open(target.path, 'wx', 0o600)).close();
    await renameOver(temporaryPath, target.path, fileSystem.rename).catch(async (renameError) => {
      await fs.rm(target.path, { force: true });
      throw renameError;
    });
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

/** A temporary file beside its target. */
interface StagedFile {
  target: OutputTarget;
  temporaryPath: string;
  file: OutFile;
  release: () => void;
}

async function stageFile(target: OutputTarget, fileSystem: FileSystem): Promise<StagedFile> {
  const folder = dirname(target.path);
  const temporaryPath = join(folder, createStagingName());
  const handle = await fileSystem.open(temporaryPath, 'wx', 0o600);
  const ignoreSignals = removeOnSignal(temporaryPath);
  const { startedAt, stop } = await startHeartbeat(temporaryPath);
  await removeStaleFiles(folder, startedAt);
  const release = (): void => {
    stop();
    ignoreSignals();
  };
  return { target, temporaryPath, file: createOutFile(temporaryPath, handle), release };
}

/** Does nothing to a file that was moved to its target. */
async function removeStagedFile({ temporaryPath, file, release }: StagedFile): Promise<void> {
  await file.abandon();
  await fs.rm(temporaryPath, { force: true }).catch(() => {});
  release();
}

async function resolveNewPath(userPath: string, refuse: (why: string) => SettingsError): Promise<string> {
  const folder = await realPath(dirname(resolve(userPath))).catch(ignoreMissing);
  if (folder === undefined) throw refuse('There is no such folder. Make it first.');
  if (!(await fs.stat(folder)).isDirectory())
    throw refuse('A part of its path is a file, not a folder. Choose another path.');
  return join(folder, basename(resolve(userPath)));
}
