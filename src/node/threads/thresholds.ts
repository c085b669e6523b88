import { type Stats, statSync } from 'node:fs';
import type { CheckRun, Input } from '../../app/check/check-file.ts';
import type { Source } from '../../formats/bytes/source.ts';
import { detectFormatFromName } from '../../formats/input-formats.ts';

/** From this size on, a second thread that only reads saves more than its start costs. */
const MIN_READ_AHEAD_BYTES = 16 * 1024 * 1024;

/**
 * If the files besides the largest have this size in all, a second thread saves more than it costs: its start, and
 * the time until V8 has compiled the rules there too, which takes some thousand rows.
 */
const MIN_PARALLEL_BYTES = 8 * 1024 * 1024;

/** The most .json to have in memory at once: it takes 6 to 8 times as much there. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;

/** Whether a further thread should read so many bytes of the source. */
export function shouldReadAhead({ path }: Source, size: number): boolean {
  return path !== undefined && size >= MIN_READ_AHEAD_BYTES;
}

/**
 * How many threads have enough work. Files are checked one after the other if there is a roster or a history, which
 * would have to be copied into each thread; if one is a pipe, which is read once and may block forever; if the caller
 * observes each record; and if .json files, which are read whole, would take too much memory.
 */
export function countThreads(
  inputs: readonly Input[],
  { context, options, onRecord }: Pick<CheckRun, 'context' | 'options' | 'onRecord'>,
): number {
  const paths = inputs.filter((input) => typeof input === 'string');
  if (paths.length < 2 || paths.includes('-') || context.roster || context.history || onRecord) return 1;
  const allStats = paths.map(findStats);
  if (allStats.some((stats) => stats && !stats.isFile())) return 1;
  const sizes = allStats.map((stats) => stats?.size ?? 0);
  const json = sizes.filter(
    (_, i) => (options.inputFormat ?? detectFormatFromName(paths[i] as string)) === 'json',
  );
  if (sum(json) > MAX_JSON_BYTES) return 1;
  const total = sum(sizes);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  return total - largest < MIN_PARALLEL_BYTES ? 1 : Math.ceil(total / largest);
}

/** undefined if there is no such file; reading it then reports why. */
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
