import { stat } from 'node:fs/promises';
import * as nodePath from 'node:path';
import { SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { ignoreMissing } from './failure.ts';

/** The part of the system that is used; a test can replace it with that of Windows. */
export interface FolderSystem {
  stat: (path: string) => Promise<{ isDirectory(): boolean }>;
  dirname: (path: string) => string;
}

/**
 * Finds the deepest folder of a path that exists: it is on the same disk, so that staged files can be moved by renaming.
 * @param path absolute
 * @throws SettingsError if a part of the path is a file, or not even its drive or server is there
 */
export async function findExistingFolder(
  path: string,
  system: FolderSystem = { stat, dirname: nodePath.dirname },
): Promise<string> {
  const stats = await system.stat(path).catch(ignoreMissing);
  if (stats?.isDirectory()) return path;
  const refuse = (why: string) => new SettingsError(`${nameOption('out')}: ${maskPath(path)} ${why}`);
  if (stats) throw refuse('is a file, not a folder. Name a folder.');
  const parent = system.dirname(path);
  // The top of a drive or of a share is its own parent.
  if (parent === path) throw refuse('is not there. Check the drive or the server.');
  return findExistingFolder(parent, system);
}
