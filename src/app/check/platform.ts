import type { Platform } from '../../formats/platform.ts';
import type { CheckRun } from './check-file.ts';
import type { Queue } from './queue.ts';

/** What a check needs from the machine. */
export interface CheckPlatform extends Platform {
  /** Checks files of the queue on several threads if that pays; the files it leaves are checked one after the other. */
  checkInThreads?(queue: Queue, run: CheckRun): Promise<void>;
}
