import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Violation } from './law.ts';
import type { Target } from './targets.ts';

/** Where inputs that broke the law are kept; a test runs them all. */
export const FIXTURES = 'test/fixtures/fuzz';

/** What an input breaks, or undefined. */
export async function faultOf(run: () => Promise<string>): Promise<Violation | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof Violation) return error;
    throw error;
  }
}

/** The shortest input found by leaving pieces out that breaks the same. */
export async function minimise(bytes: Buffer, isSame: (less: Buffer) => Promise<boolean>): Promise<Buffer> {
  let least = bytes;
  for (let size = Math.ceil(bytes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least.length; ) {
      const less = Buffer.concat([least.subarray(0, at), least.subarray(at + size)]);
      if (less.length < least.length && (await isSame(less))) least = less;
      else at += size;
    }
  }
  return least;
}

/** Minimises and writes the input; gives its path. */
export async function keep(
  name: string,
  target: Target,
  mode: string,
  bytes: Buffer,
  run: (bytes: Buffer) => Promise<string>,
  fault: Violation,
): Promise<string> {
  const isSame = async (less: Buffer) => {
    const other = await faultOf(() => run(less));
    return other?.kind === fault.kind;
  };
  const least = target.build ? bytes : await minimise(bytes, isSame);
  mkdirSync(FIXTURES, { recursive: true });
  const hash = createHash('sha256').update(least).digest('hex').slice(0, 8);
  const path = join(FIXTURES, `${name}.${mode.replace('.', '-')}.${hash}.b64`);
  writeFileSync(path, `${least.toString('base64')}\n`);
  return path;
}
