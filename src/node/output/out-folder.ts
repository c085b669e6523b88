import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError, SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import { ignoreMissing, translateOutputError } from './failure.ts';
import { createOutFile } from './out-file.ts';
import { MANIFEST_NAME, type OutFolderTarget } from './prepare.ts';
import { createStagingName, isInUse, removeOnSignal, removeStaleFilesUpward } from './stale-files.ts';

/** What is used of a file system to write, so that a test can let it fail. */
export type FileSystem = Pick<typeof fs, 'mkdir' | 'open' | 'rename' | 'rm'>;

/**
 * Opens a folder for writing. Until all is whole the files stand in a folder of their own, beside the one to be made or
 * within the one that exists. What a killed run left there is removed first.
 * @throws OutputError, SettingsError
 */
export async function openOutFolder(place: OutFolderTarget, layer: FileSystem = fs): Promise<OutFolder> {
  let ignoreSignals = (): void => {};
  try {
    const where = place.isNew ? await findExistingFolder(dirname(place.path)) : place.path;
    await removeStaleFilesUpward(where);
    const staging = join(where, createStagingName());
    ignoreSignals = removeOnSignal(staging);
    await layer.mkdir(staging, { mode: 0o700 });
    const folder = new OutFolder(place, staging, layer, ignoreSignals);
    // Two sets of files into one folder would be mixed; of two that begin together neither goes on.
    if (!place.isNew && (await isInUse(where))) throw await folder.abandon(folderInUseError(place));
    return folder;
  } catch (error) {
    ignoreSignals();
    throw translateOutputError(error, place.displayName);
  }
}

export class OutFolder {
  private readonly files: OutFile[] = [];

  constructor(
    private readonly target: OutFolderTarget,
    private readonly staging: string,
    private readonly fileSystem: FileSystem,
    private readonly ignoreSignals: () => void,
  ) {}

  async create(name: string): Promise<OutFile> {
    const handle = await this.fileSystem.open(join(this.staging, name), 'wx', 0o600);
    const file = createOutFile(name, handle);
    this.files.push(file);
    return file;
  }

  /**
   * Puts the files in their place: a new folder at once; into an existing one each by itself, the manifest last, since
   * its hashes tell until then that the set is not complete.
   * @throws OutputError which says what is there
   */
  async commit(): Promise<void> {
    try {
      if (this.target.isNew) await this.createFolder();
      else await this.replaceFiles();
    } catch (error) {
      throw translateOutputError(error, this.target.displayName);
    } finally {
      await this.cleanUp();
    }
  }

  /** Leaves nothing, and gives the failure in our words. */
  async abandon(error: unknown): Promise<unknown> {
    await Promise.all(this.files.map((file) => file.abandon()));
    await this.cleanUp();
    return translateOutputError(error, this.target.displayName);
  }

  private async createFolder(): Promise<void> {
    const above = dirname(this.target.path);
    const made = await this.fileSystem.mkdir(above, { recursive: true });
    try {
      await this.fileSystem.rename(this.staging, this.target.path);
    } catch (error) {
      if (made !== undefined) await removeEmptyFolders(above, made);
      throw error;
    }
  }

  private async replaceFiles(): Promise<void> {
    const { target, fileSystem, staging } = this;
    const names = this.files.map(({ name }) => name).filter((name) => name !== MANIFEST_NAME);
    let count = 0;
    const move = async (name: string): Promise<void> => {
      await fileSystem.rename(join(staging, name), join(target.path, name));
      count += 1;
    };
    try {
      if (!target.force) for (const name of [...names, MANIFEST_NAME]) await this.refuseExisting(name);
      for (const name of names) await move(name);
      // Of an earlier run and untouched since: left there, they might be sent a second time.
      for (const name of target.earlier)
        if (!names.includes(name)) await fileSystem.rm(join(target.path, name));
      await move(MANIFEST_NAME);
    } catch (error) {
      const state =
        count === 0 ? undefined : `${count} of ${names.length + 1} files were replaced; run it again`;
      throw translateOutputError(error, target.displayName, state);
    }
  }

  /** Another run may have written into the folder since it was looked at. */
  private async refuseExisting(name: string): Promise<void> {
    const path = join(this.target.path, name);
    const stats = await fs.lstat(path).catch(ignoreMissing);
    if (stats)
      throw new OutputError(
        `${nameOption('out')} ${maskPath(path)}: appeared meanwhile; nothing was written`,
      );
  }

  private async cleanUp(): Promise<void> {
    await fs.rm(this.staging, { recursive: true, force: true }).catch(() => {});
    this.ignoreSignals();
  }
}

function folderInUseError({ displayName }: OutFolderTarget): OutputError {
  return new OutputError(
    `${nameOption('out')} ${displayName}: another run is writing there; nothing was written, try it again`,
  );
}

/** Removes the folders from the lower up to the upper one, as far as nobody has put anything in. */
async function removeEmptyFolders(lower: string, upper: string): Promise<void> {
  for (let at = lower; at.startsWith(upper); at = dirname(at)) await fs.rmdir(at).catch(() => {});
}

/** The deepest folder of the path that exists: what is written there can be renamed into the new one. */
async function findExistingFolder(path: string): Promise<string> {
  const stats = await fs.stat(path).catch(ignoreMissing);
  if (stats?.isDirectory()) return path;
  if (stats) throw new SettingsError(`${nameOption('out')}: ${maskPath(path)} is a file, not a folder`);
  return findExistingFolder(dirname(path));
}
