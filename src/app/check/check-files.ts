import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { InputError } from '../../core/model/errors.ts';
import type { CheckRun, Input } from './check-file.ts';
import type { CheckPlatform } from './platform.ts';
import { Queue } from './queue.ts';

/**
 * Checks inputs independently and returns them in order. Several large files are checked at once if the platform
 * supports it.
 * @throws InputError if an input cannot be read: one line for each that cannot
 * @throws SettingsError, or any error that ends the whole check
 */
export async function checkFiles(
  inputs: readonly Input[],
  run: CheckRun,
  platform: CheckPlatform,
): Promise<CheckedFile[]> {
  const queue = new Queue(inputs);
  await platform.checkInThreads?.(queue, run);
  await queue.checkRemaining(run);
  const outcomes = queue.listOutcomes();
  const failures = outcomes.filter((outcome) => outcome instanceof InputError);
  if (failures.length > 0) throw new InputError(failures.map(({ text }) => text).join('\n'));
  return outcomes.filter((outcome): outcome is CheckedFile => !(outcome instanceof InputError));
}
