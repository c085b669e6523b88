import type { Platform } from '../../formats/platform.ts';
import type { CheckRun } from './check-file.ts';
import type { Queue } from './queue.ts';

/** What a check needs from the machine. */
export interface CheckPlatform extends Platform {
  /** Checks files of the queue in several threads at once if that pays; what it leaves is checked one after the other. */
  checkInThreads?(queue: Queue, run: CheckRun): Promise<void>;
}
