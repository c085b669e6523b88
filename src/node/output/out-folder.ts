import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OutputError, SettingsError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import { outFailure, unlessMissing } from './failure.ts';
import { outFile } from './out-file.ts';
import { MANIFEST, type OutPlace } from './prepare.ts';
import { clearOnSignal, clearUpward, isTaken, stagingName } from './stale-files.ts';

/** What is used of a file system to write, so that a test can let it fail. */
export type FileLayer = Pick<typeof fs, 'mkdir' | 'open' | 'rename' | 'rm'>;

/**
 * Opens a folder for writing. Until all is whole the files stand in a folder of their own, beside the one to be made or
 * within the one that exists. What a killed run left there is removed first.
 * @throws OutputError, SettingsError
 */
export async function openOutFolder(place: OutPlace, layer: FileLayer = fs): Promise<OutFolder> {
  let ignoreSignals = (): void => {};
  try {
    const where = place.isNew ? await nearestFolder(dirname(place.path)) : place.path;
    await clearUpward(where);
    const staging = join(where, stagingName());
    ignoreSignals = clearOnSignal(staging);
    await layer.mkdir(staging, { mode: 0o700 });
    const folder = new OutFolder(place, staging, layer, ignoreSignals);
    // Two sets of files into one folder would be mixed; of two that begin together neither goes on.
    if (!place.isNew && (await isTaken(where))) throw await folder.abandon(takenError(place));
    return folder;
  } catch (error) {
    ignoreSignals();
    throw outFailure(error, place.shown);
  }
}

export class OutFolder {
  private readonly files: OutFile[] = [];

  constructor(
    private readonly place: OutPlace,
    private readonly staging: string,
    private readonly layer: FileLayer,
    private readonly ignoreSignals: () => void,
  ) {}

  async create(name: string): Promise<OutFile> {
    const handle = await this.layer.open(join(this.staging, name), 'wx', 0o600);
    const file = outFile(name, handle);
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
      if (this.place.isNew) await this.appear();
      else await this.replaceEach();
    } catch (error) {
      throw outFailure(error, this.place.shown);
    } finally {
      await this.end();
    }
  }

  /** Leaves nothing, and gives the failure in our words. */
  async abandon(error: unknown): Promise<unknown> {
    await Promise.all(this.files.map((file) => file.abandon()));
    await this.end();
    return outFailure(error, this.place.shown);
  }

  private async appear(): Promise<void> {
    const above = dirname(this.place.path);
    const made = await this.layer.mkdir(above, { recursive: true });
    try {
      await this.layer.rename(this.staging, this.place.path);
    } catch (error) {
      if (made !== undefined) await removeEmpty(above, made);
      throw error;
    }
  }

  private async replaceEach(): Promise<void> {
    const { place, layer, staging } = this;
    const names = this.files.map(({ name }) => name).filter((name) => name !== MANIFEST);
    let count = 0;
    const move = async (name: string): Promise<void> => {
      await layer.rename(join(staging, name), join(place.path, name));
      count += 1;
    };
    try {
      if (!place.force) for (const name of [...names, MANIFEST]) await this.refuseExisting(name);
      for (const name of names) await move(name);
      // Of an earlier run and untouched since: left there, they might be sent a second time.
      for (const name of place.earlier) if (!names.includes(name)) await layer.rm(join(place.path, name));
      await move(MANIFEST);
    } catch (error) {
      const state =
        count === 0 ? undefined : `${count} of ${names.length + 1} files were replaced; run it again`;
      throw outFailure(error, place.shown, state);
    }
  }

  /** Another run may have written into the folder since it was looked at. */
  private async refuseExisting(name: string): Promise<void> {
    const path = join(this.place.path, name);
    const stats = await fs.lstat(path).catch(unlessMissing);
    if (stats) throw new OutputError(`--out ${showFile(path)}: appeared meanwhile; nothing was written`);
  }

  private async end(): Promise<void> {
    await fs.rm(this.staging, { recursive: true, force: true }).catch(() => {});
    this.ignoreSignals();
  }
}

function takenError({ shown }: OutPlace): OutputError {
  return new OutputError(`--out ${shown}: another run is writing there; nothing was written, try it again`);
}

/** Removes the folders from the lower up to the upper one, as far as nobody has put anything in. */
async function removeEmpty(lower: string, upper: string): Promise<void> {
  for (let at = lower; at.startsWith(upper); at = dirname(at)) await fs.rmdir(at).catch(() => {});
}

/** The deepest folder of the path that exists: what is written there can be renamed into the new one. */
async function nearestFolder(path: string): Promise<string> {
  const stats = await fs.stat(path).catch(unlessMissing);
  if (stats?.isDirectory()) return path;
  if (stats) throw new SettingsError(`--out: ${showFile(path)} is a file, not a folder`);
  return nearestFolder(dirname(path));
}
