import { parentPort, workerData } from 'node:worker_threads';
import { type CheckRun, checkOne, type Progress } from '../../app/check/check-file.ts';
import { contextOf } from '../../app/settings/resolve.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import { nodePlatform } from '../platform.ts';
import { type CheckJob, type CheckMessage, withoutReadAhead } from './check-pool.ts';
import { buffersOf, packFile } from './transfer.ts';

// A thread that checks one file after the other, as it is told them. It prints nothing and writes nothing.
const port = parentPort as NonNullable<typeof parentPort>;
const { options, layout, ahead } = workerData as CheckJob;
let progress: Progress | undefined;

const terms: CheckRun = {
  options,
  layout,
  context: contextOf(options, new Date()),
  platform: ahead ? nodePlatform() : withoutReadAhead(nodePlatform()),
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
    const checked = packFile(await checkOne(file, terms));
    tell({ checked }, buffersOf(checked));
  } catch (error) {
    // A class does not outlive the way to another thread; anything else is a defect and ends this one.
    if (error instanceof InputError) tell({ refusal: error.message });
    else if (error instanceof SettingsError) tell({ setting: error.message });
    else throw error;
  }
});
