import type { CheckPlatform } from '../../app/check/platform.ts';
import type { RawRecord, RawRow } from '../../core/model/input.ts';
import type { ReadOperation } from '../../formats/platform.ts';
import type { ReadJob } from '../../formats/read-job.ts';
import { countThreads, shouldReadAhead } from './thresholds.ts';

/** The methods that threads add to a platform. Without them large files are slower; nothing else changes. */
export const THREAD_SUPPORT: Required<Pick<CheckPlatform, 'readAhead' | 'checkInThreads'>> = {
  readAhead(source, size, createJob, operation) {
    return shouldReadAhead(source, size) ? readInWorker(createJob, operation) : operation.read();
  },
  async checkInThreads(queue, run) {
    const count = countThreads(queue.inputs, run);
    if (count < 2) return;
    const { checkInThreads } = await import('./check-pool.ts');
    await checkInThreads(queue, run, count);
  },
};

async function* readInWorker<T extends RawRow | RawRecord>(
  createJob: () => Promise<ReadJob>,
  operation: ReadOperation<T>,
): AsyncGenerator<T[]> {
  const { readAhead } = await import('./read-ahead.ts');
  yield* readAhead(createJob, operation);
}
