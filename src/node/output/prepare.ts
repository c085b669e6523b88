import * as fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask.ts';
import { readFingerprint } from '../fingerprint.ts';
import { ignoreMissing, translateOutputError } from './failure.ts';

export const MANIFEST_NAME = 'manifest.json';

/** Bytes of a manifest that hold its list of files. */
const MANIFEST_HEAD_BYTES = 4 * 1024 * 1024;

/** Names that we write, in any case: some file systems do not tell it apart. */
const OUTPUT_NAMES =
  /^(?:(?:registrations|tickets)\.(?:clean(?:\.\d+)?|held)\.(?:xlsx|xlsm|csv|tsv|json|ndjson)|claim-issues\.[a-z0-9-]+\.\d+\.xlsx|manifest\.json)$/i;

/** Where clean files go, looked at before anything is written. */
export interface OutFolderTarget {
  /** What messages call it. */
  displayName: string;
  path: string;
  isNew: boolean;
  /** Whether files there may be replaced. */
  force: boolean;
  /** What the user should know of the files there. */
  notes: string[];
  /** Files of an earlier run, unchanged since. */
  earlier: string[];
}

/**
 * Looks at the folder that the user named.
 * @throws SettingsError where it is no folder, where files would be replaced without `force`, or an input with it
 */
export async function resolveOutFolder(
  given: string,
  force: boolean,
  inputs: readonly string[],
): Promise<OutFolderTarget> {
  const displayName = maskPath(given);
  try {
    const path = await resolveFolder(resolve(given), displayName);
    if (path === undefined)
      return { displayName, path: resolve(given), isNew: true, force, notes: [], earlier: [] };
    const names = (await fs.readdir(path)).filter((name) => OUTPUT_NAMES.test(name)).sort();
    const refuse = (name: string, why: string) =>
      new SettingsError(`${nameOption('out')} ${maskPath(join(given, name))}: ${why}`);
    const input = await findInputAmong(path, names, inputs);
    if (input !== undefined) throw refuse(input, 'is the input itself; name another folder');
    if (names[0] !== undefined && !force)
      throw refuse(names[0], `exists already; ${nameOption('force')} replaces it`);
    return {
      displayName,
      path,
      isNew: false,
      force,
      ...(await compareWithManifest(path, names, displayName)),
    };
  } catch (error) {
    throw translateOutputError(error, displayName);
  }
}

/** The folder without links in its path, or undefined where there is none yet. */
async function resolveFolder(path: string, displayName: string): Promise<string | undefined> {
  if (!(await fs.lstat(path).catch(ignoreMissing))) return undefined;
  const real = await fs.realpath(path).catch(ignoreMissing);
  if (real === undefined)
    throw new SettingsError(`${nameOption('out')} ${displayName}: a link that leads nowhere`);
  if ((await fs.stat(real)).isDirectory()) return real;
  throw new SettingsError(`${nameOption('out')} ${displayName}: a file, not a folder`);
}

/** The first of the names that is one of the inputs, whatever path or link leads to it. */
async function findInputAmong(
  folder: string,
  names: readonly string[],
  inputs: readonly string[],
): Promise<string | undefined> {
  const identity = async (path: string): Promise<string> => {
    const { dev, ino } = await fs.stat(path, { bigint: true });
    return `${dev} ${ino}`;
  };
  const given = new Set(await Promise.all(inputs.map((input) => identity(input).catch(() => ''))));
  for (const name of names)
    if (given.has(await identity(join(folder, name)).catch(() => 'none'))) return name;
  return undefined;
}

/** Holds the files there against the manifest of an earlier run. */
async function compareWithManifest(
  folder: string,
  names: readonly string[],
  shown: string,
): Promise<Pick<OutFolderTarget, 'notes' | 'earlier'>> {
  if (!names.includes(MANIFEST_NAME)) return { notes: [], earlier: [] };
  const notes: string[] = [];
  const earlier: string[] = [];
  const listed = await readManifestFiles(join(folder, MANIFEST_NAME));
  if (!listed) notes.push(`${shown}: the manifest.json there cannot be read`);
  for (const { file, sha256 } of listed ?? []) {
    const now = await readFingerprint(join(folder, file)).catch(() => undefined);
    if (now?.sha256 === sha256) earlier.push(file);
    else notes.push(`${shown}: ${file} is ${now ? 'not as' : 'gone that'} the manifest.json there lists`);
  }
  return { notes, earlier };
}

async function readManifestFiles(path: string): Promise<{ file: string; sha256: string }[] | undefined> {
  try {
    const head = await readManifestHead(path);
    // The list of files stands before the rows, of which there may be a million.
    const end = head.indexOf(',\n "rows":');
    const manifest = JSON.parse(end < 0 ? head : `${head.slice(0, end)}}`) as {
      files: { file: string; sha256: string }[];
    };
    const listed = manifest.files.map(({ file, sha256 }) => ({ file: String(file), sha256: String(sha256) }));
    // A name that is not ours may lead anywhere.
    return listed.filter(({ file }) => OUTPUT_NAMES.test(file) && file !== MANIFEST_NAME);
  } catch {
    return undefined;
  }
}

async function readManifestHead(path: string): Promise<string> {
  const handle = await fs.open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(
      Buffer.alloc(MANIFEST_HEAD_BYTES),
      0,
      MANIFEST_HEAD_BYTES,
      0,
    );
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
