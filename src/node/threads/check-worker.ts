import { parentPort, workerData } from 'node:worker_threads';
import { type CheckRun, checkFile, type Progress } from '../../app/check/check-file.ts';
import { buildContext } from '../../app/settings/resolve.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import { createNodePlatform } from '../platform.ts';
import { type CheckJob, type CheckMessage, removeReadAhead } from './check-pool.ts';
import { listTransferables, packFile } from './transfer.ts';

// A thread that checks one file after the other, as it is told them. It prints nothing and writes nothing.
const port = parentPort as NonNullable<typeof parentPort>;
const { options, dictionary, allowReadAhead } = workerData as CheckJob;
let progress: Progress | undefined;

const run: CheckRun = {
  options,
  layoutDictionary: dictionary,
  context: buildContext(options, new Date()),
  platform: allowReadAhead ? createNodePlatform() : removeReadAhead(createNodePlatform()),
  onProgress: (_, come) => {
    progress = come;
  },
  // The thread that waits knows when the time is over, and ends this one.
  checkpoint: () => post({ progress }),
};

function post(message: CheckMessage, moved: ArrayBuffer[] = []): void {
  port.postMessage(message, moved);
}

port.on('message', async (file: string) => {
  progress = undefined;
  try {
    const checked = packFile(await checkFile(file, run));
    post({ checked }, listTransferables(checked));
  } catch (error) {
    // A class does not outlive the way to another thread; anything else is a defect and ends this one.
    if (error instanceof InputError) post({ refusal: error.text });
    else if (error instanceof SettingsError) post({ setting: error.text });
    else throw error;
  }
});
