import { parentPort, workerData } from 'node:worker_threads';
import { type CheckRun, checkFile, type Progress } from '../../app/check/check-file.ts';
import { buildContext } from '../../app/settings/resolve.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import { createNodePlatform } from '../platform.ts';
import { type CheckJob, removeReadAhead } from './check-job.ts';
import type { CheckMessage } from './check-pool.ts';
import { listTransferables, packFile } from './transfer.ts';

// A thread that checks the files whose paths it receives, one after the other. It prints nothing and writes nothing.
const port = parentPort as NonNullable<typeof parentPort>;
const { options, dictionary, allowReadAhead } = workerData as CheckJob;
let progress: Progress | undefined;

const run: CheckRun = {
  options,
  layoutDictionary: dictionary,
  context: buildContext(options, new Date()),
  platform: allowReadAhead ? createNodePlatform() : removeReadAhead(createNodePlatform()),
  onProgress: (_, latest) => {
    progress = latest;
  },
  // The main thread enforces the time limit and terminates this one.
  checkpoint: () => post({ progress }),
};

function post(message: CheckMessage, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

port.on('message', async (file: string) => {
  progress = undefined;
  try {
    const checked = packFile(await checkFile(file, run));
    post({ checked }, listTransferables(checked));
  } catch (error) {
    // Errors lose their class when posted, so send the message. Anything unexpected crashes the worker.
    if (error instanceof InputError) post({ inputError: error.text });
    else if (error instanceof SettingsError) post({ settingsError: error.text });
    else throw error;
  }
});
