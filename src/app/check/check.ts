import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { RecordObserver } from '../../core/engine/record-observer.ts';
import { createDictionaryLookup } from '../../core/fields/index.ts';
import type { Context } from '../../core/model/context.ts';
import { InputError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { Platform } from '../../formats/platform.ts';
import type { ReferenceData, ReferenceSource } from '../reference/load.ts';
import type { CheckOptions } from '../settings/resolve.ts';
import { buildContext } from '../settings/resolve.ts';
import type { CheckRun, Input, Progress } from './check-file.ts';
import { checkFiles } from './check-files.ts';
import type { CheckPlatform } from './platform.ts';
import { startTimeLimit } from './time-limit.ts';

/** What a check needs besides its inputs and options. */
export interface CheckSurroundings {
  platform: CheckPlatform;
  now: () => Date;
  /** Called now and then; of files that are checked at once, for the first alone. */
  onProgress?: ((file: string, progress: Progress) => void) | undefined;
  /** For the clean files, which are planned while their input is checked. */
  onRecord?: RecordObserver | undefined;
}

/** A check that is done: its files can be read again, and reported on. */
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
  { platform, now, onProgress, onRecord }: CheckSurroundings,
): Promise<CheckResult> {
  const settings = buildContext(options, now());
  const time = startTimeLimit(options.timeout, now);
  const layoutDictionary =
    options.layout === undefined ? undefined : await loadLayout(options.layout, platform);
  const list = typeof inputs === 'string' || 'rows' in inputs ? [inputs] : inputs;
  const paths = list.filter((input) => typeof input === 'string');
  const { checkpoint } = time;
  const reading: ReferenceSource = {
    options,
    inputs: paths,
    named: createDictionaryLookup(layoutDictionary),
    platform,
    checkpoint,
  };
  const context = Object.freeze({ ...settings, ...(await loadReferenceData(reading, settings)) });
  const run: CheckRun = { options, context, layoutDictionary, platform, checkpoint, onProgress, onRecord };
  const outcomes = await checkFiles(list, run, platform);
  time.stop();
  const failures = outcomes.filter((outcome) => outcome instanceof InputError);
  if (failures.length > 0) throw new InputError(failures.map((failure) => failure.text).join('\n'));
  const files = outcomes.filter((outcome): outcome is CheckedFile => !(outcome instanceof InputError));
  return { context, files };
}

async function loadLayout(path: string, platform: Platform): Promise<Dictionary> {
  const { readLayout } = await import('../layout/read.ts');
  return readLayout(path, platform);
}

/** What is known from the files of registered people and earlier tickets, where there are any. */
async function loadReferenceData(reading: ReferenceSource, { plans }: Context): Promise<ReferenceData> {
  if (reading.options.roster === undefined && !reading.options.history?.length) return {};
  const { readReferenceData } = await import('../reference/load.ts');
  return readReferenceData(reading, plans);
}
