import * as fs from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { SettingsError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import type { OutFile, Target } from '../../formats/bytes/sink.ts';
import { isOneFile } from '../same-file.ts';
import { outFailure, unlessMissing } from './failure.ts';
import { outFile } from './out-file.ts';
import { clearLeftovers, clearOnSignal, stagingName } from './stale-files.ts';

/** A file to be written: its chunks, or what writes it. */
export type FileToWrite = { target: Target } & (
  | { chunks: Iterable<string | Uint8Array> }
  | { write: (file: OutFile) => Promise<void> }
);

/** What is used of a file system to write, so that a test can let it fail. */
type FileLayer = Pick<typeof fs, 'open' | 'rename'>;

const HEAD = 4096;

/**
 * Looks at the place that the user named. A link is followed: what it leads to is replaced, the link stays.
 * @throws SettingsError where no file can be there, or one of the inputs stands there, by whatever path or link
 */
export async function findTarget(option: string, given: string, inputs: readonly string[]): Promise<Target> {
  const refuse = (why: string) => new SettingsError(`${option} ${showFile(given)}: ${why}`);
  try {
    const link = await fs.lstat(given).catch(unlessMissing);
    if (!link) return { option, given, path: await newPath(given, refuse), head: undefined };
    const path = await fs.realpath(given).catch(unlessMissing);
    if (path === undefined) throw refuse('a link that leads nowhere');
    const stats = await fs.stat(path);
    if (stats.isDirectory()) throw refuse('a folder; name a file in it');
    if (!stats.isFile()) throw refuse('not a file that can be replaced');
    for (const input of inputs) {
      if (await isOneFile(path, input))
        throw refuse('is an input, which is never replaced; name another file');
    }
    return { option, given, path, head: await headOf(path) };
  } catch (error) {
    throw outFailure(error, showFile(given), undefined, option);
  }
}

/** Writes files whole or not at all: each beside its place first, and only then all of them into it. Nobody else may read them. */
export async function writeFiles(files: readonly FileToWrite[], layer: FileLayer = fs): Promise<void> {
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
export async function stageFiles(files: readonly FileToWrite[], layer: FileLayer = fs): Promise<StagedFiles> {
  const staged: Staged[] = [];
  const abandon = async (): Promise<void> => {
    for (const each of staged) await unstage(each);
  };
  let current = files[0]?.target;
  try {
    for (const each of files) {
      current = each.target;
      const next = await stage(each.target, layer);
      staged.push(next);
      if ('write' in each) await each.write(next.file);
      else for (const chunk of each.chunks) await next.file.write(chunk);
      await next.file.close();
    }
  } catch (error) {
    await abandon();
    throw outFailure(error, showFile(current?.given ?? ''), undefined, current?.option);
  }
  return { commit: (before) => putInPlace(staged, layer, before).finally(abandon), abandon };
}

async function putInPlace(staged: readonly Staged[], layer: FileLayer, before?: string): Promise<void> {
  let count = 0;
  for (const { target, temporary } of staged) {
    try {
      await layer.rename(temporary, target.path);
      count += 1;
    } catch (error) {
      const state = count === 0 ? before : `${count} of ${staged.length} were written`;
      throw outFailure(error, showFile(target.given), state, target.option);
    }
  }
}

/** A file being written beside its place. */
interface Staged {
  target: Target;
  temporary: string;
  file: OutFile;
  ignoreSignals: () => void;
}

async function stage(target: Target, layer: FileLayer): Promise<Staged> {
  const folder = dirname(target.path);
  await clearLeftovers(folder);
  const temporary = join(folder, stagingName());
  const handle = await layer.open(temporary, 'wx', 0o600);
  return { target, temporary, file: outFile(temporary, handle), ignoreSignals: clearOnSignal(temporary) };
}

/** After a rename there is nothing left to remove. */
async function unstage({ temporary, file, ignoreSignals }: Staged): Promise<void> {
  await file.abandon();
  await fs.rm(temporary, { force: true }).catch(() => {});
  ignoreSignals();
}

async function newPath(given: string, refuse: (why: string) => SettingsError): Promise<string> {
  const folder = await fs.realpath(dirname(resolve(given))).catch(unlessMissing);
  if (folder === undefined) throw refuse('no such folder; make it first');
  return join(folder, basename(resolve(given)));
}

async function headOf(path: string): Promise<string> {
  const handle = await fs.open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
