import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST_NAME } from '../../app/clean/manifest.ts';
import { OutputError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import type { OutFile, StagingFolder } from '../../formats/bytes/sink.ts';
import { ignoreMissing, translateOutputError } from './failure.ts';
import { startHeartbeat } from './heartbeat.ts';
import { commitWhole, removeOnSignal } from './interruption.ts';
import { createOutFile } from './out-file.ts';
import type { OutFolderTarget } from './prepare.ts';
import { renameOver } from './rename.ts';
import { createStagingName, isInUse, removeStaleFilesUpward } from './stale-files.ts';

/** The part of the file system that is used for writing; a test can replace it with one that fails. */
export type FileSystem = Pick<typeof fs, 'mkdir' | 'open' | 'rename' | 'rm'>;

/**
 * Opens a folder for writing. Until all files are complete they are written to a staging folder, beside the folder to
 * create or inside the existing one. Leftovers of killed runs are removed first.
 * @throws OutputError, SettingsError
 */
export async function openOutFolder(
  target: OutFolderTarget,
  fileSystem: FileSystem = fs,
): Promise<OutFolder> {
  let release = (): void => {};
  try {
    const parent = target.existing;
    const staging = join(parent, createStagingName());
    const ignoreSignals = removeOnSignal(staging);
    release = ignoreSignals;
    await fileSystem.mkdir(staging, { mode: 0o700 });
    const { startedAt, stop } = await startHeartbeat(staging);
    release = () => {
      stop();
      ignoreSignals();
    };
    await removeStaleFilesUpward(parent, startedAt);
    const folder = new OutFolder(target, staging, fileSystem, release);
    // Two runs must not mix their files in one folder: if both start at the same time, both stop.
    if (!target.isNew && (await isInUse(parent, startedAt)))
      throw await folder.abandon(folderInUseError(target));
    return folder;
  } catch (error) {
    release();
    throw translateOutputError(error, target.displayName);
  }
}

/** A folder being written. Each use ends with `commit` or `abandon`. */
export class OutFolder implements StagingFolder {
  private readonly files: OutFile[] = [];

  constructor(
    private readonly target: OutFolderTarget,
    private readonly staging: string,
    private readonly fileSystem: FileSystem,
    private readonly release: () => void,
  ) {}

  async create(name: string): Promise<OutFile> {
    const handle = await this.fileSystem.open(join(this.staging, name), 'wx', 0o600);
    const file = createOutFile(name, handle);
    this.files.push(file);
    return file;
  }

  async rename(file: OutFile, name: string): Promise<void> {
    await this.fileSystem.rename(join(this.staging, file.name), join(this.staging, name));
    file.name = name;
  }

  /**
   * Moves the files to the target: a new folder in one step; into an existing one file by file, the manifest last, so
   * that until then its hashes do not match and the set is recognized as incomplete.
   * @throws OutputError that says what was written
   */
  async commit(): Promise<void> {
    try {
      await commitWhole(() => (this.target.isNew ? this.createFolder() : this.replaceFiles()));
    } catch (error) {
      throw translateOutputError(error, this.target.displayName);
    } finally {
      await this.cleanUp();
    }
  }

  async abandon(error: unknown): Promise<unknown> {
    await Promise.all(this.files.map((file) => file.abandon()));
    await this.cleanUp();
    return translateOutputError(error, this.target.displayName);
  }

  private async createFolder(): Promise<void> {
    const parent = dirname(this.target.path);
    await this.fileSystem.mkdir(parent, { recursive: true, mode: 0o700 });
    try {
      await renameOver(this.staging, this.target.path, this.fileSystem.rename);
    } catch (error) {
      await removeEmptyFolders(parent, this.target.existing);
      throw error;
    }
  }

  private async replaceFiles(): Promise<void> {
    const { target, fileSystem, staging } = this;
    const names = this.files.map(({ name }) => name).filter((name) => name !== MANIFEST_NAME);
    let count = 0;
    const move = async (name: string): Promise<void> => {
      await renameOver(join(staging, name), join(target.path, name), fileSystem.rename);
      count += 1;
    };
    try {
      if (!target.force) for (const name of [...names, MANIFEST_NAME]) await this.refuseExisting(name);
      for (const name of names) await move(name);
      // Unchanged files of an earlier run: if they stayed, they might be sent a second time.
      for (const name of target.earlier)
        if (!names.includes(name)) await fileSystem.rm(join(target.path, name));
      await move(MANIFEST_NAME);
    } catch (error) {
      const state =
        count === 0 ? undefined : `${count} of ${names.length + 1} files were replaced. Run it again.`;
      throw translateOutputError(error, target.displayName, state);
    }
  }

  /** Another run may have written into the folder since it was checked. */
  private async refuseExisting(name: string): Promise<void> {
    const path = join(this.target.path, name);
    const stats = await fs.lstat(path).catch(ignoreMissing);
    if (stats)
      throw new OutputError(
        `${nameOption('out')} ${maskPath(path)}: A folder of this name has just appeared. Nothing was written. Try again.`,
      );
  }

  private async cleanUp(): Promise<void> {
    await fs.rm(this.staging, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
    this.release();
  }
}

function folderInUseError({ displayName }: OutFolderTarget): OutputError {
  return new OutputError(
    `${nameOption('out')} ${displayName}: Another run is writing there. Nothing was written. Try again.`,
  );
}

/** Removes the folders below the upper one, from the lower one up, if they are empty. */
async function removeEmptyFolders(lower: string, upper: string): Promise<void> {
  for (let folder = lower; folder !== upper; folder = dirname(folder)) {
    await fs.rmdir(folder).catch(() => {});
  }
}
