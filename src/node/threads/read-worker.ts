import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../core/model/errors.ts';
import type { RawRecord, RawRow } from '../../core/model/input.ts';
import { type Position, tracked } from '../../formats/bytes/source.ts';
import type { ReadJob, TextJob } from '../../formats/read-job.ts';
import { fileSource } from '../file-source.ts';
import { buffersOf, pack } from './packed-rows.ts';
import { MOST_AHEAD, type ReadMessage } from './read-ahead.ts';

// The thread that reads one large file for the one that checks it, some batches ahead and no more.
const port = parentPort as NonNullable<typeof parentPort>;
const job = workerData as ReadJob;
const position: Position = { read: 0, total: 0 };
type Batch = RawRow[] | RawRecord[];
const MOST_ROWS = 4_096;
let ahead = 0;
let goOn = (): void => {};

port.on('message', (taken: number) => {
  ahead -= taken;
  goOn();
});

function tell(message: ReadMessage, moved: ArrayBuffer[] = []): void {
  port.postMessage(message, moved);
}

/** A chunk of the file may hold thousands of blank rows, which take far more as rows than they do in the file. */
async function* inParts(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    for (let start = 0; start < batch.length; start += MOST_ROWS) yield batch.slice(start, start + MOST_ROWS);
  }
}

async function batchesOf(): Promise<AsyncIterable<Batch>> {
  if (job.shape === 'text') return textBatches(job);
  const { sheetRows } = await import('../../formats/xlsx/sheet/sheet-rows.ts');
  return sheetRows(job, fileSource(job.file, job.seen.size), position, () => {});
}

async function textBatches(text: TextJob): Promise<AsyncIterable<Batch>> {
  const { file, size, encoding, layout, limits } = text;
  const untracked = fileSource(file, size);
  const source = { ...untracked, chunks: () => tracked(untracked.chunks(), size, position) };
  if (layout) return (await import('../../formats/csv/read.ts')).csvRows(source, encoding, layout, limits);
  return (await import('../../formats/json/lines.ts')).readLines(source, encoding, limits);
}

async function read(): Promise<void> {
  for await (const batch of inParts(await batchesOf())) {
    const packed = pack(batch);
    while (ahead >= MOST_AHEAD) {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    }
    ahead += 1;
    tell({ packed, read: position.read }, buffersOf(packed));
  }
  tell({ end: true });
}

/** A class does not outlive the way to another thread; anything but a refusal is a defect and ends this one. */
read()
  .catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    tell({ refusal: error.message });
  })
  .finally(() => port.close());
