import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** Below the program's own folder: who can write there can change the program anyway. */
const CACHE_FOLDER = join(__dirname, '../node_modules/.cache/portal-check');

/** Code that another version of Node compiled, or for another processor, is of no use. */
const ENGINE_VERSION = `${process.version}-${process.arch}`;

const NODE_HAS_CACHE = Number.parseInt(process.versions.node, 10) >= 22;

/** Names that change with the content: what is kept under one never belongs to other code. */
const HASHED_NAME = /-[\w-]{8}\.cjs$/;

const LEFTOVER_NAME = /\.bin\.\d+$/;

/** Bytes of it behind the code. */
const CHECKSUM_BYTES = 4;

interface LoadedModule {
  exports: unknown;
}

const loadedModules = new Map<string, LoadedModule>();
const pendingWrites: (() => void)[] = [];

/**
 * Loads a built module. Compiled code is kept for the next run: by Node from 22 on, and here for those before it.
 * NODE_DISABLE_COMPILE_CACHE turns that off.
 */
export function loadModule(name: string): unknown {
  if (NODE_HAS_CACHE) require('node:module').enableCompileCache?.(CACHE_FOLDER);
  if (NODE_HAS_CACHE || process.env.NODE_DISABLE_COMPILE_CACHE) return require(`./${name}`);
  process.once('exit', () => {
    if (pendingWrites.length > 0) removeLeftovers();
    for (const writeCached of pendingWrites) writeCached();
  });
  return loadCached(join(__dirname, name));
}

/** A built module asks for others beside it and for what is part of Node, and for nothing else. */
function loadCached(path: string): unknown {
  const known = loadedModules.get(path);
  if (known) return known.exports;
  const own: LoadedModule = { exports: {} };
  loadedModules.set(path, own);
  const folder = dirname(path);
  const need = (name: string) => (name.startsWith('./') ? loadCached(join(folder, name)) : require(name));
  compile(path)(own.exports, need, own, path, folder);
  return own.exports;
}

function compile(path: string): (...given: unknown[]) => void {
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(path, 'latin1')}\n})`;
  const place = join(CACHE_FOLDER, `${ENGINE_VERSION}-${basename(path)}.bin`);
  const kept = HASHED_NAME.test(path) ? readCached(place) : undefined;
  const script = new Script(source, { filename: path, ...(kept && { cachedData: kept }) });
  if (HASHED_NAME.test(path) && (!kept || script.cachedDataRejected))
    pendingWrites.push(() => keep(place, script));
  return script.runInThisContext();
}

/** Node looks at the length alone: what a failing disk made of it would end the program without a word. */
function readCached(place: string): Buffer | undefined {
  try {
    const bytes = fs.readFileSync(place);
    const code = bytes.subarray(0, -CHECKSUM_BYTES);
    return crc32(code) === bytes.readUInt32LE(code.length) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all; where the folder cannot be written, the next run compiles again. */
function keep(place: string, script: Script): void {
  const unfinished = `${place}.${process.pid}`;
  const code = script.createCachedData();
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(code));
  try {
    fs.mkdirSync(CACHE_FOLDER, { recursive: true });
    try {
      fs.writeFileSync(unfinished, Buffer.concat([code, checksum]), { flush: true });
      fs.renameSync(unfinished, place);
    } finally {
      fs.rmSync(unfinished, { force: true });
    }
  } catch {}
}

/** What runs left that were killed while they wrote. */
function removeLeftovers(): void {
  try {
    for (const name of fs.readdirSync(CACHE_FOLDER))
      if (LEFTOVER_NAME.test(name)) fs.rmSync(join(CACHE_FOLDER, name), { force: true });
  } catch {}
}
