import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { BatchObserver, RecordObserver } from '../../core/engine/record-observer.ts';
import type { Context } from '../../core/model/context.ts';
import type { CheckOptions } from '../settings/resolve.ts';
import { buildContext } from '../settings/resolve.ts';
import type { CheckRun, Input, Progress } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import type { CheckPlatform } from './platform.ts';
import { prepareRun } from './prepare.ts';
import { startTimeLimit } from './time-limit.ts';

/** What a check needs besides its inputs and options. */
export interface CheckSurroundings {
  platform: CheckPlatform;
  now: () => Date;
  /** Called now and then; for the first unfinished file only if several are checked at once. */
  onProgress?: ((file: string, progress: Progress) => void) | undefined;
  /** Called for each record during the check, so that no extra pass is needed to plan the clean files. */
  onRecord?: RecordObserver | undefined;
  /** Called for each batch of records during the check, so that clean files can be written in the same pass. */
  onBatch?: BatchObserver | undefined;
  /** Whether nothing reads the inputs a second time after the check: then standard input may be of any length. */
  readsOnce?: boolean | undefined;
}

/** A finished check. Its files can be read again, and reported on. */
export interface CheckResult {
  context: Context;
  files: readonly CheckedFile[];
}

/**
 * Checks files or rows in memory, each a request of its own. Reads the files and nothing else; writes nothing.
 * @throws InputError if an input cannot be read: one line for each that cannot
 * @throws SettingsError if an option cannot be used, or the time limit has passed
 */
export async function checkInputs(
  inputs: Input | readonly Input[],
  options: CheckOptions,
  { platform, now, onProgress, onRecord, onBatch, readsOnce }: CheckSurroundings,
): Promise<CheckResult> {
  const settings = buildContext(options, now());
  const { checkpoint, stop } = startTimeLimit(options.timeout, now);
  const list = typeof inputs === 'string' || 'rows' in inputs ? [inputs] : inputs;
  const paths = list.filter((input) => typeof input === 'string');
  const { context, layoutDictionary } = await prepareRun(options, settings, {
    inputs: paths,
    platform,
    checkpoint,
  });
  const observers = { checkpoint, onProgress, onRecord, onBatch };
  const run: CheckRun = { options, context, layoutDictionary, platform, ...observers, readsOnce };
  const files = await checkFiles(list, run, platform);
  stop();
  return { context, files };
}
