import { type Stats, statSync } from 'node:fs';
import type { CheckRun, Input } from '../../app/check/check-file.ts';
import type { Source } from '../../formats/bytes/source.ts';
import { detectFormatFromName } from '../../formats/input-formats.ts';

/** A second thread that only reads saves more than its start costs from this many bytes on. */
const MIN_READ_AHEAD_BYTES = 16 * 1024 * 1024;

/**
 * Bytes beside the largest file from which a second thread saves more than it costs: its start, and the time until V8
 * has compiled the rules there too, which is that of some thousand rows.
 */
const MIN_PARALLEL_BYTES = 8 * 1024 * 1024;

/** Bytes of .json that may be in memory at once: each takes 6 to 8 times as much there. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;

/** Whether a thread of its own should read so many bytes of the source. */
export function shouldReadAhead({ path }: Source, size: number): boolean {
  return path !== undefined && size >= MIN_READ_AHEAD_BYTES;
}

/**
 * How many threads would have enough to do. Files are checked one after the other if there is a roster or a history,
 * which would have to be copied into each thread; if one is a pipe, which is read once and may wait for ever; and if
 * .json files, read as a whole, would take too much memory.
 */
export function countThreads(
  inputs: readonly Input[],
  { context, options, onRecord }: Pick<CheckRun, 'context' | 'options' | 'onRecord'>,
): number {
  const paths = inputs.filter((input) => typeof input === 'string');
  if (paths.length < 2 || paths.includes('-') || context.roster || context.history || onRecord) return 1;
  const found = paths.map(findStats);
  if (found.some((stats) => stats && !stats.isFile())) return 1;
  const sizes = found.map((stats) => stats?.size ?? 0);
  const json = sizes.filter(
    (_, i) => (options.inputFormat ?? detectFormatFromName(paths[i] as string)) === 'json',
  );
  if (sum(json) > MAX_JSON_BYTES) return 1;
  const total = sum(sizes);
  const largest = Math.max(...sizes);
  return total - largest < MIN_PARALLEL_BYTES ? 1 : Math.ceil(total / largest);
}

/** undefined if nothing can be found out; reading the file then reports why. */
function findStats(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
