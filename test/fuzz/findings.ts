import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Violation } from './law.ts';
import type { Target } from './targets.ts';

/** The folder of inputs that once broke the law; fixtures.test.ts runs them all. */
export const FIXTURES = 'test/fixtures/fuzz';

/** The violation that an input causes, or undefined. */
export async function faultOf(run: () => Promise<string>): Promise<Violation | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof Violation) return error;
    throw error;
  }
}

/** Removes pieces of an input as long as it still causes the same violation. */
export async function minimize(
  bytes: Buffer,
  isSame: (shorter: Buffer) => Promise<boolean>,
): Promise<Buffer> {
  let smallest = bytes;
  for (let size = Math.ceil(bytes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.length; ) {
      const shorter = Buffer.concat([smallest.subarray(0, at), smallest.subarray(at + size)]);
      if (shorter.length < smallest.length && (await isSame(shorter))) smallest = shorter;
      else at += size;
    }
  }
  return smallest;
}

/** Minimizes the input, writes it and returns its path. */
export async function keep(
  name: string,
  target: Target,
  mode: string,
  bytes: Buffer,
  run: (bytes: Buffer) => Promise<string>,
  fault: Violation,
): Promise<string> {
  const isSame = async (shorter: Buffer) => {
    const other = await faultOf(() => run(shorter));
    return other?.kind === fault.kind;
  };
  const smallest = target.build ? bytes : await minimize(bytes, isSame);
  mkdirSync(FIXTURES, { recursive: true });
  const hash = createHash('sha256').update(smallest).digest('hex').slice(0, 8);
  const path = join(FIXTURES, `${name}.${mode.replace('.', '-')}.${hash}.b64`);
  writeFileSync(path, `${smallest.toString('base64')}\n`);
  return path;
}
