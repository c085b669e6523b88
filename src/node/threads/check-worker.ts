import { parentPort, workerData } from 'node:worker_threads';
import { checkOne, type Progress, type Terms } from '../../app/check/check-file.ts';
import { contextOf } from '../../app/settings/resolve.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import type { CheckJob, CheckMessage } from './check-pool.ts';
import { buffersOf, packFile } from './transfer.ts';

// A thread that checks one file after the other, as it is told them. It prints nothing and writes nothing.
const port = parentPort as NonNullable<typeof parentPort>;
const { options, layout, ahead } = workerData as CheckJob;
let progress: Progress | undefined;

const terms: Terms = {
  options,
  layout,
  context: contextOf(options, new Date()),
  stdin: () => process.stdin,
  onProgress: (_, come) => {
    progress = come;
  },
  // The thread that waits knows when the time is over, and ends this one.
  look: () => tell({ progress }),
};

function tell(message: CheckMessage, moved: ArrayBuffer[] = []): void {
  port.postMessage(message, moved);
}

port.on('message', async (file: string) => {
  progress = undefined;
  try {
    const checked = packFile(await checkOne(file, terms, ahead));
    tell({ checked }, buffersOf(checked));
  } catch (error) {
    // A class does not outlive the way to another thread; anything else is a defect and ends this one.
    if (error instanceof InputError) tell({ refusal: error.message });
    else if (error instanceof SettingsError) tell({ setting: error.message });
    else throw error;
  }
});
