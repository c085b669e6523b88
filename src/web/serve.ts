import { describeFailure } from './failure.ts';
import type { ChosenFile } from './file-source.ts';
import type { Answer, FileEntry, ReadReply } from './messages.ts';

/** The part of a worker's scope that is used here. */
interface WorkerScope<R> {
  postMessage(answer: Answer): void;
  onmessage: ((event: { data: R | ReadReply }) => void) | null;
}

/** Bytes of a file that a worker keeps. */
const MAX_KEPT = 16 * 2 ** 20;

const scope = globalThis as unknown as WorkerScope<unknown>;
/** What waits for bytes from the page. */
const reads = new Map<number, (bytes: ArrayBuffer | undefined) => void>();
let lastRead = 0;

/** Posts an answer to the page. */
export function post(answer: Answer): void {
  scope.postMessage(answer);
}

/** Answers each request that the page posts to this worker. */
export function serve<R extends { type: string }>(perform: (request: R) => Promise<Answer>): void {
  (scope as WorkerScope<R>).onmessage = ({ data }) => {
    if (isReadReply(data)) {
      reads.get(data.id)?.(data.bytes);
      reads.delete(data.id);
    } else perform(data).then(post, (error) => post({ type: 'failed', lines: describeFailure(error) }));
  };
}

/** The files that the user chose, which the page reads. */
export function openFiles(entries: readonly FileEntry[]): ChosenFile[] {
  return entries.map((entry, file) =>
    keepBytes({ ...entry, read: (start, end) => readFromPage(file, start, end) }),
  );
}

/**
 * A file that is read from the page once if it is small. A check reads a file several times, and bytes from another thread
 * stay in memory until the next full garbage collection.
 */
function keepBytes(file: ChosenFile): ChosenFile {
  if (file.size > MAX_KEPT) return file;
  let kept: Promise<Uint8Array> | undefined;
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    // A file that was saved since cannot be read any more.
    if (kept) await file.read(0, 1);
    kept ??= file.read(0, file.size);
    return (await kept).subarray(start, end);
  };
  return { ...file, read };
}

async function readFromPage(file: number, start: number, end: number): Promise<Uint8Array> {
  lastRead += 1;
  const id = lastRead;
  const reply = new Promise<ArrayBuffer | undefined>((resolve) => reads.set(id, resolve));
  post({ type: 'read', id, file, start, end });
  const bytes = await reply;
  if (!bytes) throw new Error('the page cannot read the file');
  return new Uint8Array(bytes);
}

function isReadReply(data: { type: string }): data is ReadReply {
  return data.type === 'bytes';
}
