import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { findForeignHand } from './ownership.ts';

/** The folder in which the program is installed. */
const PROGRAM_FOLDER = join(__dirname, '..');

/** Inside the program's own folder: anyone able to write there could change the program itself. */
const CACHE_FOLDER = join(PROGRAM_FOLDER, 'node_modules/.cache/portal-check');

/** Compiled code is valid only for one version of Node and one processor architecture. */
const ENGINE_VERSION = `${process.version}-${process.arch}`;

/** A file name that contains a hash of the content, so that its cache entry never belongs to other code. */
const HASHED_NAME = /-[\w-]{8}\.cjs$/;

const LEFTOVER_NAME = /\.bin\.\d+$/;

const FUNCTION_START = '(function (exports, require, module, __filename, __dirname) {';
const FUNCTION_END = '\n})';

interface LoadedModule {
  exports: unknown;
}

const loadedModules = new Map<string, LoadedModule>();
/** The scripts that a cache entry belongs to, by the entry's path. */
const scripts = new Map<string, Script>();
let isEntryMissing = false;

/**
 * Loads a built module and caches its compiled code for the next run. Node's own cache, from version 22 on, would hold only
 * what V8 compiles before a module runs, and most functions are compiled when they are first called.
 * NODE_DISABLE_COMPILE_CACHE turns the cache off.
 */
export function loadModule(name: string): unknown {
  if (process.env.NODE_DISABLE_COMPILE_CACHE || !prepareFolder()) return require(`./${name}`);
  process.once('exit', () => {
    if (isEntryMissing) writeEntries();
  });
  return loadCached(name);
}

/**
 * Creates the folder if the program is the user's own, and says whether the folder can be used. Others must not be able to
 * write there, since what it holds is executed.
 */
function prepareFolder(): boolean {
  try {
    if (!existsSync(CACHE_FOLDER)) {
      const program = statSync(PROGRAM_FOLDER);
      // As root in a user's installation, it would leave files that the user cannot remove.
      if (findForeignHand(program) !== undefined || program.uid !== (process.getuid?.() ?? program.uid))
        return false;
      mkdirSync(CACHE_FOLDER, { recursive: true, mode: 0o700 });
    }
    const folder = lstatSync(CACHE_FOLDER);
    return folder.isDirectory() && findForeignHand(folder) === undefined;
  } catch {
    return false;
  }
}

/** A built module requires only modules beside it and modules of Node. */
function loadCached(name: string): unknown {
  const loaded = loadedModules.get(name);
  if (loaded) return loaded.exports;
  const module: LoadedModule = { exports: {} };
  loadedModules.set(name, module);
  const path = join(__dirname, name);
  const requireFrom = (required: string) =>
    required.startsWith('./') ? loadCached(required.slice(2)) : require(required);
  compile(path)(module.exports, requireFrom, module, path, __dirname);
  return module.exports;
}

function compile(path: string): (...args: unknown[]) => void {
  const source = readAsFunction(path);
  if (!HASHED_NAME.test(path)) return new Script(source, { filename: path }).runInThisContext();
  const cachePath = join(CACHE_FOLDER, `${ENGINE_VERSION}-${basename(path)}.bin`);
  const cachedData = readEntry(cachePath);
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  scripts.set(cachePath, script);
  if (!cachedData || script.cachedDataRejected) isEntryMissing = true;
  return script.runInThisContext();
}

/** In one piece: joining texts of this length would cost a garbage collection. */
function readAsFunction(path: string): string {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const bytes = Buffer.allocUnsafe(FUNCTION_START.length + size + FUNCTION_END.length);
    bytes.write(FUNCTION_START);
    readSync(fd, bytes, FUNCTION_START.length, size, 0);
    bytes.write(FUNCTION_END, FUNCTION_START.length + size);
    return bytes.toString('latin1');
  } finally {
    closeSync(fd);
  }
}

/**
 * An entry holds the code twice. Node checks only the length, and code damaged by a failing disk would crash the process
 * without a message. Comparing two copies takes less time than loading node:zlib for a checksum.
 */
function readEntry(cachePath: string): Buffer | undefined {
  try {
    const bytes = readOwnFile(cachePath);
    if (!bytes) return undefined;
    const code = bytes.subarray(0, bytes.length / 2);
    return code.equals(bytes.subarray(code.length)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of the file; undefined if someone else can have written it. */
function readOwnFile(path: string): Buffer | undefined {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return findForeignHand(fstatSync(fd)) === undefined ? readFileSync(fd) : undefined;
  } finally {
    closeSync(fd);
  }
}

/**
 * Writes all entries that this run used, not only those that were missing: a run that loads another module, such as the
 * first that reads a .csv, also calls other functions of the modules that were cached before.
 */
function writeEntries(): void {
  removeLeftovers();
  for (const [cachePath, script] of scripts) writeEntry(cachePath, script);
}

/** Writes an entry completely or not at all. If the folder is not writable, the next run compiles again. */
function writeEntry(cachePath: string, script: Script): void {
  const temporaryPath = `${cachePath}.${process.pid}`;
  const code = script.createCachedData();
  try {
    try {
      const bytes = Buffer.concat([code, code]);
      writeFileSync(temporaryPath, bytes, { flag: 'wx', mode: 0o600, flush: true });
      renameSync(temporaryPath, cachePath);
    } finally {
      rmSync(temporaryPath, { force: true });
    }
  } catch {}
}

/** Removes temporary files of runs that were killed while writing. */
function removeLeftovers(): void {
  try {
    for (const name of readdirSync(CACHE_FOLDER))
      if (LEFTOVER_NAME.test(name)) rmSync(join(CACHE_FOLDER, name), { force: true });
  } catch {}
}
