import type { CheckRun, Input } from './check-file.ts';
import type { CheckPlatform } from './platform.ts';
import type { CheckOutcome } from './queue.ts';
import { Queue } from './queue.ts';

/**
 * Checks inputs independently and returns their outcomes in order. Several large files are checked at once if the
 * platform supports it.
 * @throws SettingsError, or any error that ends the whole check
 */
export async function checkFiles(
  inputs: readonly Input[],
  run: CheckRun,
  platform: CheckPlatform,
): Promise<CheckOutcome[]> {
  const queue = new Queue(inputs);
  await platform.checkInThreads?.(queue, run);
  await queue.checkRemaining(run);
  return queue.listOutcomes();
}
