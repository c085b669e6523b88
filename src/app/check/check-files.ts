import { type Stats, statSync } from 'node:fs';
import { formatOf } from '../../formats/detect.ts';
import type { Input, Terms } from './check-file.ts';
import type { Outcome } from './queue.ts';
import { Queue } from './queue.ts';

/**
 * Bytes beside the largest file from which on a second thread saves more than it costs: its start, and the time until V8
 * has compiled the rules there, too, which is that of some thousand rows.
 */
const WORTH_A_THREAD = 8 * 1024 * 1024;

/** Bytes of .json that may be in memory at once: each takes 6 to 8 times as much there. */
const MOST_HELD = 64 * 1024 * 1024;

/**
 * Checks inputs, each by itself, and gives what became of each in their order. Several large files are checked at once.
 * @throws whatever ends the check as a whole, such as a SettingsError
 */
export async function checkAll(inputs: readonly Input[], terms: Terms): Promise<Outcome[]> {
  const queue = new Queue(inputs);
  const most = threadsWorth(inputs, terms);
  if (most > 1) {
    const { checkInThreads } = await import('../../node/threads/check-pool.ts');
    await checkInThreads(queue, terms, most);
  }
  await queue.work(terms, true);
  return queue.outcomes();
}

/**
 * How many threads would have enough to do. What is known besides the files is read once, and would have to be copied
 * into each of them; a pipe is read once, and may wait for ever; and what is read as a whole takes much memory: then one
 * is checked after the other.
 */
function threadsWorth(inputs: readonly Input[], { context, options, onRecord }: Terms): number {
  const paths = inputs.filter((each) => typeof each === 'string');
  if (paths.length < 2 || paths.includes('-') || context.roster || context.history || onRecord) return 1;
  const found = paths.map(statsOf);
  if (found.some((stats) => stats && !stats.isFile())) return 1;
  const sizes = found.map((stats) => stats?.size ?? 0);
  const held = sizes.filter((_, i) => (options.inputFormat ?? formatOf(paths[i] as string)) === 'json');
  if (sumOf(held) > MOST_HELD) return 1;
  const sum = sumOf(sizes);
  const largest = Math.max(...sizes);
  return sum - largest < WORTH_A_THREAD ? 1 : Math.ceil(sum / largest);
}

/** undefined where nothing can be found out: why is told when it is read. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
