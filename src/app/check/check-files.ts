import type { CheckRun, Input } from './check-file.ts';
import type { CheckPlatform } from './platform.ts';
import type { CheckOutcome } from './queue.ts';
import { Queue } from './queue.ts';

/**
 * Checks inputs, each by itself, and gives the outcome of each in their order. Several large files are checked at once
 * if the platform can.
 * @throws whatever ends the check as a whole, such as a SettingsError
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
