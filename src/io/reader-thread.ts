import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../errors.ts';
import type { RawRecord, RawRow } from '../types.ts';
import { csvRows } from './csv.ts';
import { fileSource, type Position, tracked } from './files.ts';
import { readLines } from './ndjson.ts';
import { buffersOf, packRecords, packRows } from './packed.ts';
import { MOST_AHEAD, type ReadJob, type ReadMessage } from './read-ahead.ts';

// The thread that reads one large file for the one that checks it, some batches ahead and no more.
const port = parentPort as NonNullable<typeof parentPort>;
const job = workerData as ReadJob;
const position: Position = { read: 0, total: 0 };
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
async function* inParts<T>(batches: AsyncIterable<T[]>): AsyncGenerator<T[]> {
  for await (const batch of batches) {
    for (let start = 0; start < batch.length; start += MOST_ROWS) yield batch.slice(start, start + MOST_ROWS);
  }
}

async function read(): Promise<void> {
  const untracked = fileSource(job.file, job.size);
  const source = { ...untracked, chunks: () => tracked(untracked.chunks(), job.size, position) };
  const batches: AsyncIterable<(RawRow | RawRecord)[]> = job.layout
    ? csvRows(source, job.encoding, job.layout, job.limits)
    : readLines(source, job.encoding, job.limits);
  for await (const batch of inParts(batches)) {
    const packed = job.layout ? packRows(batch as RawRow[]) : packRecords(batch as RawRecord[]);
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
