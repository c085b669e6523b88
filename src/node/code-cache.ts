import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { findForeignHand } from './ownership.ts';

/** The folder in which the program is installed. */
const PROGRAM_FOLDER = join(__dirname, '..');

/** Inside the program's own folder: anyone able to write there could change the program itself. */
const CACHE_FOLDER = join(PROGRAM_FOLDER, 'node_modules/.cache/portal-check');

/** Compiled code is valid only for one version of Node and one processor architecture. */
const ENGINE_VERSION = `${process.version}-${process.arch}`;

const NODE_HAS_CACHE = Number.parseInt(process.versions.node, 10) >= 22;

/** A file name that contains a hash of the content, so that its cache entry never belongs to other code. */
const HASHED_NAME = /-[\w-]{8}\.cjs$/;

const LEFTOVER_NAME = /\.bin\.\d+$/;

/** Size of the checksum that follows the code. */
const CHECKSUM_BYTES = 4;

interface LoadedModule {
  exports: unknown;
}

const loadedModules = new Map<string, LoadedModule>();
const pendingWrites: (() => void)[] = [];

/**
 * Loads a built module and caches its compiled code for the next run: Node does so itself from version 22 on, this file
 * does for older ones. NODE_DISABLE_COMPILE_CACHE turns it off.
 */
export function loadModule(name: string): unknown {
  if (process.env.NODE_DISABLE_COMPILE_CACHE || !prepareFolder()) return require(`./${name}`);
  if (NODE_HAS_CACHE) {
    require('node:module').enableCompileCache?.(CACHE_FOLDER);
    return require(`./${name}`);
  }
  process.once('exit', () => {
    if (pendingWrites.length > 0) removeLeftovers();
    for (const write of pendingWrites) write();
  });
  return loadCached(join(__dirname, name));
}

/**
 * Creates the folder if the program is the user's own, and says whether the folder can be used. Others must not be able to
 * write there, since what it holds is executed. Node itself writes its files by the umask, so that its folder must be closed.
 */
function prepareFolder(): boolean {
  try {
    if (!fs.existsSync(CACHE_FOLDER)) {
      const program = fs.statSync(PROGRAM_FOLDER);
      // As root in a user's installation, it would leave files that the user cannot remove.
      if (findForeignHand(program) !== undefined || program.uid !== (process.getuid?.() ?? program.uid))
        return false;
      fs.mkdirSync(CACHE_FOLDER, { recursive: true, mode: 0o700 });
    }
    const folder = fs.lstatSync(CACHE_FOLDER);
    const isClosed = process.platform === 'win32' || (folder.mode & 0o077) === 0;
    return folder.isDirectory() && findForeignHand(folder) === undefined && (isClosed || !NODE_HAS_CACHE);
  } catch {
    return false;
  }
}

/** A built module requires only modules beside it and modules of Node. */
function loadCached(path: string): unknown {
  const loaded = loadedModules.get(path);
  if (loaded) return loaded.exports;
  const module: LoadedModule = { exports: {} };
  loadedModules.set(path, module);
  const folder = dirname(path);
  const requireFrom = (name: string) =>
    name.startsWith('./') ? loadCached(join(folder, name)) : require(name);
  compile(path)(module.exports, requireFrom, module, path, folder);
  return module.exports;
}

function compile(path: string): (...args: unknown[]) => void {
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(path, 'latin1')}\n})`;
  const cachePath = join(CACHE_FOLDER, `${ENGINE_VERSION}-${basename(path)}.bin`);
  const cachedData = HASHED_NAME.test(path) ? readCached(cachePath) : undefined;
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  if (HASHED_NAME.test(path) && (!cachedData || script.cachedDataRejected))
    pendingWrites.push(() => writeCached(cachePath, script));
  return script.runInThisContext();
}

/** Node checks only the length: code damaged by a failing disk would crash the process without a message. */
function readCached(cachePath: string): Buffer | undefined {
  try {
    const bytes = readOwnFile(cachePath);
    if (!bytes) return undefined;
    const code = bytes.subarray(0, -CHECKSUM_BYTES);
    return crc32(code) === bytes.readUInt32LE(code.length) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of the file; undefined if someone else can have written it. */
function readOwnFile(path: string): Buffer | undefined {
  const fd = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
  try {
    return findForeignHand(fs.fstatSync(fd)) === undefined ? fs.readFileSync(fd) : undefined;
  } finally {
    fs.closeSync(fd);
  }
}

/** Writes an entry completely or not at all. If the folder is not writable, the next run compiles again. */
function writeCached(cachePath: string, script: Script): void {
  const temporaryPath = `${cachePath}.${process.pid}`;
  const code = script.createCachedData();
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(code));
  try {
    try {
      const bytes = Buffer.concat([code, checksum]);
      fs.writeFileSync(temporaryPath, bytes, { flag: 'wx', mode: 0o600, flush: true });
      fs.renameSync(temporaryPath, cachePath);
    } finally {
      fs.rmSync(temporaryPath, { force: true });
    }
  } catch {}
}

/** Removes temporary files of runs that were killed while writing. */
function removeLeftovers(): void {
  try {
    for (const name of fs.readdirSync(CACHE_FOLDER))
      if (LEFTOVER_NAME.test(name)) fs.rmSync(join(CACHE_FOLDER, name), { force: true });
  } catch {}
}
