import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../core/model/errors.ts';
import type { RawRecord, RawRow } from '../../core/model/input.ts';
import { type ReadPosition, trackPosition } from '../../formats/bytes/source.ts';
import type { ReadJob, TextJob } from '../../formats/read-job.ts';
import { createFileSource } from '../file-source.ts';
import { listTransferables, packBatch } from './packed-rows.ts';
import { MAX_BATCHES_AHEAD, type ReadMessage } from './read-ahead.ts';

// A thread that reads one large file, a limited number of batches ahead of the thread that checks it.
const port = parentPort as NonNullable<typeof parentPort>;
const job = workerData as ReadJob;
const position: ReadPosition = { read: 0, total: 0 };
type Batch = RawRow[] | RawRecord[];
const MAX_BATCH_ROWS = 4_096;
let batchesAhead = 0;
let resume = (): void => {};

port.on('message', (acknowledged: number) => {
  batchesAhead -= acknowledged;
  resume();
});

function post(message: ReadMessage, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

/** A chunk of the file may hold thousands of blank rows, which take far more memory as rows than in the file. */
async function* splitBatches(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    for (let start = 0; start < batch.length; start += MAX_BATCH_ROWS)
      yield batch.slice(start, start + MAX_BATCH_ROWS);
  }
}

async function openBatches(): Promise<AsyncIterable<Batch>> {
  if (job.shape === 'text') return openTextBatches(job);
  const { readSheetRows } = await import('../../formats/xlsx/sheet/sheet-rows.ts');
  return readSheetRows(job, createFileSource(job.file, job.state), position, () => {});
}

async function openTextBatches(text: TextJob): Promise<AsyncIterable<Batch>> {
  const { file, state, encoding, dialect, limits } = text;
  const untracked = createFileSource(file, state);
  const source = { ...untracked, chunks: () => trackPosition(untracked.chunks(), state.size, position) };
  if (dialect)
    return (await import('../../formats/csv/read.ts')).readCsvRows(source, encoding, dialect, limits);
  return (await import('../../formats/json/lines.ts')).readNdjsonRecords(source, encoding, limits);
}

async function run(): Promise<void> {
  for await (const batch of splitBatches(await openBatches())) {
    const packed = packBatch(batch);
    while (batchesAhead >= MAX_BATCHES_AHEAD) {
      await new Promise<void>((resolve) => {
        resume = resolve;
      });
    }
    batchesAhead += 1;
    post({ packed, read: position.read }, listTransferables(packed));
  }
  post({ end: true });
}

// Errors lose their class when posted, so send the message. Anything unexpected crashes the worker.
run()
  .catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    post({ inputError: error.text });
  })
  .finally(() => port.close());
