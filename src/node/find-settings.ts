import { lstatSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE_NAME } from '../app/settings/read-file.ts';
import { nameOption } from '../core/model/option-name.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import { findForeignHand } from './ownership.ts';
import { readSettingsText } from './settings-file.ts';

/** What a search for settings found. */
export interface SettingsSearch {
  /** The file that applies, and its text. */
  found?: { path: string; text: string };
  /** Files of that name that do not count, each with the reason. */
  passedOver: readonly { path: string; why: string }[];
}

/**
 * Searches the folder and those above it for a settings file of the user's own, up to the first that is a repository, the
 * home folder or the top of a file system: beyond these, files are hardly meant for this office. A file that somebody else
 * can have written is passed over, as git passes over such settings.
 * @throws SettingsError if a file that counts cannot be read
 */
export function findSettings(folder: string, home = findHome()): SettingsSearch {
  const passedOver: { path: string; why: string }[] = [];
  for (let current = resolve(folder); ; current = dirname(current)) {
    const path = join(current, CONFIG_FILE_NAME);
    const link = lstat(path);
    if (link) {
      const fault = findLinkFault(link);
      const name = `${nameOption('config')} ${maskPath(path)}`;
      const file = fault === undefined ? readSettingsText(path, name, findForeignHand) : { fault };
      if ('text' in file) return { found: { path, text: file.text }, passedOver };
      passedOver.push({ path, why: file.fault });
    }
    if (isBoundary(current, home)) return { passedOver };
  }
}

/** A link to a file of the user's own may still be somebody else's choice. Its mode means nothing. */
function findLinkFault(link: Stats): string | undefined {
  return link.isSymbolicLink() ? findForeignHand({ uid: link.uid, gid: link.gid, mode: 0 }) : undefined;
}

function isBoundary(folder: string, home: string | undefined): boolean {
  const parent = dirname(folder);
  if (parent === folder || lstat(join(folder, '.git'))) return true;
  const [here, above, homeFolder] = [folder, parent, home].map((path) => path && stat(path));
  if (!here || !above) return false;
  return (
    here.dev !== above.dev || (!!homeFolder && here.dev === homeFolder.dev && here.ino === homeFolder.ino)
  );
}

/** Undefined for a user without one, such as in a container. As node:os finds it, which need not be loaded for that. */
function findHome(): string | undefined {
  const { HOME } = process.env;
  if (HOME !== undefined && HOME !== '' && process.platform !== 'win32') return HOME;
  try {
    return process.getBuiltinModule('node:os').homedir();
  } catch {
    return undefined;
  }
}

function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** Exact: on Windows a file's number is larger than a double holds. */
function stat(path: string): { dev: bigint; ino: bigint } | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
