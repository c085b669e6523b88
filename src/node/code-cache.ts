import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** Below the program's own folder: who can write there can change the program anyway. */
const KEPT = join(__dirname, '../node_modules/.cache/portal-check');

/** Code that another version of Node compiled, or for another processor, is of no use. */
const ENGINE = `${process.version}-${process.arch}`;

const KEEPS_ITSELF = Number.parseInt(process.versions.node, 10) >= 22;

/** Names that change with the content: what is kept under one never belongs to other code. */
const LASTING = /-[\w-]{8}\.cjs$/;

const LEFT = /\.bin\.\d+$/;

/** Bytes of it behind the code. */
const CHECKSUM = 4;

interface Loaded {
  exports: unknown;
}

const loaded = new Map<string, Loaded>();
const compiled: (() => void)[] = [];

/**
 * Loads a built module. Compiled code is kept for the next run: by Node from 22 on, and here for those before it.
 * NODE_DISABLE_COMPILE_CACHE turns that off.
 */
export function load(name: string): unknown {
  if (KEEPS_ITSELF) require('node:module').enableCompileCache?.(KEPT);
  if (KEEPS_ITSELF || process.env.NODE_DISABLE_COMPILE_CACHE) return require(`./${name}`);
  process.once('exit', () => {
    if (compiled.length > 0) clearLeft();
    for (const keep of compiled) keep();
  });
  return loadKept(join(__dirname, name));
}

/** A built module asks for others beside it and for what is part of Node, and for nothing else. */
function loadKept(path: string): unknown {
  const known = loaded.get(path);
  if (known) return known.exports;
  const own: Loaded = { exports: {} };
  loaded.set(path, own);
  const folder = dirname(path);
  const need = (name: string) => (name.startsWith('./') ? loadKept(join(folder, name)) : require(name));
  compile(path)(own.exports, need, own, path, folder);
  return own.exports;
}

function compile(path: string): (...given: unknown[]) => void {
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(path, 'latin1')}\n})`;
  const place = join(KEPT, `${ENGINE}-${basename(path)}.bin`);
  const kept = LASTING.test(path) ? readKept(place) : undefined;
  const script = new Script(source, { filename: path, ...(kept && { cachedData: kept }) });
  if (LASTING.test(path) && (!kept || script.cachedDataRejected)) compiled.push(() => keep(place, script));
  return script.runInThisContext();
}

/** Node looks at the length alone: what a failing disk made of it would end the program without a word. */
function readKept(place: string): Buffer | undefined {
  try {
    const bytes = fs.readFileSync(place);
    const code = bytes.subarray(0, -CHECKSUM);
    return crc32(code) === bytes.readUInt32LE(code.length) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all; where the folder cannot be written, the next run compiles again. */
function keep(place: string, script: Script): void {
  const unfinished = `${place}.${process.pid}`;
  const code = script.createCachedData();
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32LE(crc32(code));
  try {
    fs.mkdirSync(KEPT, { recursive: true });
    try {
      fs.writeFileSync(unfinished, Buffer.concat([code, checksum]), { flush: true });
      fs.renameSync(unfinished, place);
    } finally {
      fs.rmSync(unfinished, { force: true });
    }
  } catch {}
}

/** What runs left that were killed while they wrote. */
function clearLeft(): void {
  try {
    for (const name of fs.readdirSync(KEPT))
      if (LEFT.test(name)) fs.rmSync(join(KEPT, name), { force: true });
  } catch {}
}
