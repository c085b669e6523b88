import * as fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MANIFEST_NAME } from '../../app/clean/manifest.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { readFingerprint } from '../fingerprint.ts';
import { realPath } from '../real-path.ts';
import { findReservedName } from '../reserved-name.ts';
import { findExistingFolder } from './existing-folder.ts';
import { ignoreMissing, translateOutputError } from './failure.ts';
import { readFileHead } from './file-head.ts';

/** The list of files is within this many bytes of the start of a manifest. */
const MANIFEST_HEAD_BYTES = 4 * 1024 * 1024;

/** Names of files that we write. Some file systems ignore case. */
const OUTPUT_NAMES =
  /^(?:(?:registrations|tickets)\.(?:clean(?:\.\d+)?|held)\.(?:xlsx|xlsm|csv|tsv|json|ndjson)|claim-issues\.[a-z0-9-]+\.\d+\.xlsx|READ ME\.txt|manifest\.json)$/i;

/** Where clean files go, checked before anything is written. */
export interface OutFolderTarget {
  /** Its path as shown to the user. */
  displayName: string;
  path: string;
  /** The deepest folder of the path that exists: the folder itself, unless it is new. */
  existing: string;
  isNew: boolean;
  /** Whether files there may be replaced. */
  force: boolean;
  /** What the user should know about the files there. */
  notes: string[];
  /** Unchanged files of an earlier run. */
  earlier: string[];
}

/**
 * Checks the folder that the user named.
 * @throws SettingsError if it is not a folder, or if an input, or without `force` any file, would be replaced
 */
export async function resolveOutFolder(
  userPath: string,
  force: boolean,
  inputs: readonly string[],
): Promise<OutFolderTarget> {
  const displayName = maskPath(userPath);
  try {
    const reserved = findReservedName(userPath);
    if (reserved !== undefined) throw new SettingsError(`${nameOption('out')} ${displayName}: ${reserved}`);
    const path = await resolveFolder(resolve(userPath), displayName);
    if (path === undefined) {
      const newPath = resolve(userPath);
      const existing = await findExistingFolder(newPath);
      return { displayName, path: newPath, existing, isNew: true, force, notes: [], earlier: [] };
    }
    const names = (await fs.readdir(path)).filter((name) => OUTPUT_NAMES.test(name)).sort();
    const refuse = (name: string, why: string) =>
      new SettingsError(`${nameOption('out')} ${maskPath(join(userPath, name))}: ${why}`);
    const input = await findInputAmong(path, names, inputs);
    if (input !== undefined) throw refuse(input, 'This is the file you are checking. Name another folder.');
    if (names[0] !== undefined && !force)
      throw refuse(names[0], `This file already exists. Add ${nameOption('force')} to replace it.`);
    const irregular = await findIrregularFile(path, names);
    if (irregular !== undefined) throw refuse(irregular, 'This cannot be replaced. Name another folder.');
    return {
      displayName,
      path,
      existing: path,
      isNew: false,
      force,
      ...(await compareWithManifest(path, names, displayName)),
    };
  } catch (error) {
    throw translateOutputError(error, displayName);
  }
}

/** The folder's path without links; undefined if it does not exist. */
async function resolveFolder(path: string, displayName: string): Promise<string | undefined> {
  if (!(await fs.lstat(path).catch(ignoreMissing))) return undefined;
  const real = await realPath(path).catch(ignoreMissing);
  if (real === undefined)
    throw new SettingsError(`${nameOption('out')} ${displayName}: This link leads nowhere. Name a folder.`);
  if ((await fs.stat(real)).isDirectory()) return real;
  throw new SettingsError(
    `${nameOption('out')} ${displayName}: This is a file, not a folder. Name a folder.`,
  );
}

/** The first of the names that is one of the inputs, through any path or link. */
async function findInputAmong(
  folder: string,
  names: readonly string[],
  inputs: readonly string[],
): Promise<string | undefined> {
  const identity = async (path: string): Promise<string> => {
    const { dev, ino } = await fs.stat(path, { bigint: true });
    return `${dev} ${ino}`;
  };
  const inputIds = new Set(await Promise.all(inputs.map((input) => identity(input).catch(() => ''))));
  for (const name of names)
    if (inputIds.has(await identity(join(folder, name)).catch(() => 'none'))) return name;
  return undefined;
}

/** The first of the names that is a folder, a pipe or a device. A link is replaced, not what it leads to. */
async function findIrregularFile(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const stats = await fs.lstat(join(folder, name)).catch(ignoreMissing);
    if (stats && !stats.isFile() && !stats.isSymbolicLink()) return name;
  }
  return undefined;
}

/** Compares the files there with the manifest of an earlier run. */
async function compareWithManifest(
  folder: string,
  names: readonly string[],
  displayName: string,
): Promise<Pick<OutFolderTarget, 'notes' | 'earlier'>> {
  if (!names.includes(MANIFEST_NAME)) return { notes: [], earlier: [] };
  const notes: string[] = [];
  const earlier: string[] = [];
  const listed = await readManifestFiles(join(folder, MANIFEST_NAME));
  if (!listed)
    notes.push(
      `${displayName}: The manifest.json there cannot be read. The files there may not belong together.`,
    );
  for (const { file, sha256 } of listed ?? []) {
    const current = await readFingerprint(join(folder, file)).catch(() => undefined);
    if (current?.sha256 === sha256) earlier.push(file);
    else
      notes.push(
        current
          ? `${displayName}: ${file} was changed after it was written.`
          : `${displayName}: ${file} is gone, and the manifest.json there lists it.`,
      );
  }
  return { notes, earlier };
}

async function readManifestFiles(path: string): Promise<{ file: string; sha256: string }[] | undefined> {
  try {
    const head = readFileHead(path, MANIFEST_HEAD_BYTES);
    // The list of files comes before the rows, and there may be a million rows.
    const end = head.indexOf(',\n "rows":');
    const manifest = JSON.parse(end < 0 ? head : `${head.slice(0, end)}}`) as {
      files: { file: string; sha256: string }[];
    };
    const listed = manifest.files.map(({ file, sha256 }) => ({ file: String(file), sha256: String(sha256) }));
    // Any other name could be a path to somewhere else.
    return listed.filter(({ file }) => OUTPUT_NAMES.test(file) && file !== MANIFEST_NAME);
  } catch {
    return undefined;
  }
}
