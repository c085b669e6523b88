import * as fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SettingsError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { outFailure, unlessMissing } from './failure.ts';

export const MANIFEST = 'manifest.json';

/** Bytes of a manifest that hold its list of files. */
const START = 4 * 1024 * 1024;

/** Names that we write, in any case: some file systems do not tell it apart. */
const OURS =
  /^(?:(?:registrations|tickets)\.(?:clean(?:\.\d+)?|held)\.(?:xlsx|xlsm|csv|tsv|json|ndjson)|claim-issues\.[a-z0-9-]+\.\d+\.xlsx|manifest\.json)$/i;

/** Where clean files go, looked at before anything is written. */
export interface OutPlace {
  /** What messages call it. */
  shown: string;
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
export async function findPlace(given: string, force: boolean, inputs: readonly string[]): Promise<OutPlace> {
  const shown = showFile(given);
  try {
    const path = await folderAt(resolve(given), shown);
    if (path === undefined)
      return { shown, path: resolve(given), isNew: true, force, notes: [], earlier: [] };
    const names = (await fs.readdir(path)).filter((name) => OURS.test(name)).sort();
    const refuse = (name: string, why: string) =>
      new SettingsError(`--out ${showFile(join(given, name))}: ${why}`);
    const input = await firstSame(path, names, inputs);
    if (input !== undefined) throw refuse(input, 'is the input itself; name another folder');
    if (names[0] !== undefined && !force) throw refuse(names[0], 'exists already; --force replaces it');
    return { shown, path, isNew: false, force, ...(await earlierRun(path, names, shown)) };
  } catch (error) {
    throw outFailure(error, shown);
  }
}

/** The folder without links in its path, or undefined where there is none yet. */
async function folderAt(path: string, shown: string): Promise<string | undefined> {
  if (!(await fs.lstat(path).catch(unlessMissing))) return undefined;
  const real = await fs.realpath(path).catch(unlessMissing);
  if (real === undefined) throw new SettingsError(`--out ${shown}: a link that leads nowhere`);
  if ((await fs.stat(real)).isDirectory()) return real;
  throw new SettingsError(`--out ${shown}: a file, not a folder`);
}

/** The first of the names that is one of the inputs, whatever path or link leads to it. */
async function firstSame(
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
async function earlierRun(
  folder: string,
  names: readonly string[],
  shown: string,
): Promise<Pick<OutPlace, 'notes' | 'earlier'>> {
  if (!names.includes(MANIFEST)) return { notes: [], earlier: [] };
  const notes: string[] = [];
  const earlier: string[] = [];
  const listed = await listedFiles(join(folder, MANIFEST));
  if (!listed) notes.push(`${shown}: the manifest.json there cannot be read`);
  for (const { file, sha256 } of listed ?? []) {
    const now = await fingerprintOf(join(folder, file)).catch(() => undefined);
    if (now?.sha256 === sha256) earlier.push(file);
    else notes.push(`${shown}: ${file} is ${now ? 'not as' : 'gone that'} the manifest.json there lists`);
  }
  return { notes, earlier };
}

async function listedFiles(path: string): Promise<{ file: string; sha256: string }[] | undefined> {
  try {
    const head = await readStart(path);
    // The list of files stands before the rows, of which there may be a million.
    const end = head.indexOf(',\n "rows":');
    const manifest = JSON.parse(end < 0 ? head : `${head.slice(0, end)}}`) as {
      files: { file: string; sha256: string }[];
    };
    const listed = manifest.files.map(({ file, sha256 }) => ({ file: String(file), sha256: String(sha256) }));
    // A name that is not ours may lead anywhere.
    return listed.filter(({ file }) => OURS.test(file) && file !== MANIFEST);
  } catch {
    return undefined;
  }
}

async function readStart(path: string): Promise<string> {
  const handle = await fs.open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(START), 0, START, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
