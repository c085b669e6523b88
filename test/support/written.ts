import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { InputError } from '../../src/core/model/errors.ts';
import type { RawInput, RawRecord, RawRow } from '../../src/core/model/input.ts';
import type { InputFormat } from '../../src/core/model/vocabulary.ts';
import { maskPath } from '../../src/core/values/mask-numbers.ts';
import { openInput } from '../../src/formats/open.ts';
import { createNodePlatform } from '../../src/node/platform.ts';

interface Options {
  inputFormat?: InputFormat;
  encoding?: string;
  stdin?: NodeJS.ReadableStream;
}

/** A function that writes a file into the folder and returns its path. */
export function writerIn(folder: string): (name: string, content: string | Buffer) => string {
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

export function open(
  path: string,
  { stdin = Readable.from([]), ...options }: Options = {},
): Promise<RawInput> {
  return openInput(path, { platform: createNodePlatform(() => stdin), ...options });
}

/** The cells of an input with one sheet. */
export async function cellsOf(input: RawInput): Promise<string[][]> {
  return (await rowsOf(input)).map((row) => row.cells);
}

export async function rowsOf(input: RawInput): Promise<RawRow[]> {
  if (input.shape !== 'grid') throw new Error('no grid');
  const rows: RawRow[] = [];
  for await (const batch of input.sheets[0]?.rows() ?? []) rows.push(...batch);
  return rows;
}

export async function recordsOf(input: RawInput): Promise<RawRecord[]> {
  if (input.shape !== 'records') throw new Error('no records');
  const records: RawRecord[] = [];
  // The original JSON text is only for clean files and is tested with them.
  for await (const batch of input.records()) records.push(...batch.map(({ text: _, ...record }) => record));
  return records;
}

/** Opens the file, reads all of it and returns the error message, without the file's name. */
export async function faultOf(path: string, options: Options = {}): Promise<string> {
  try {
    const input = await open(path, options);
    if (input.shape === 'grid') await rowsOf(input);
    else await recordsOf(input);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const name = `${maskPath(path)}: `;
    if (!error.message.startsWith(name)) throw new Error(`not named: ${error.message}`);
    return error.message.slice(name.length);
  }
  throw new Error('it was read');
}
