import { describeFailure } from '../failure.ts';
import type { Answer, WriteRequest, WrittenFile } from '../messages.ts';
import { Session } from '../session.ts';
import { writeCleanZip, writeWorkbook } from './written-files.ts';

const FILES: Readonly<Record<WrittenFile, { name: string; type: string; write: typeof writeWorkbook }>> = {
  clean: { name: 'portal-check-clean-files.zip', type: 'application/zip', write: writeCleanZip },
  workbook: {
    name: 'portal-check-checked.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeWorkbook,
  },
};

/** The part of a worker's scope that is used here. */
interface WorkerScope {
  postMessage(answer: Answer): void;
  onmessage: ((event: { data: WriteRequest }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

async function perform({ file, files, options, answers }: WriteRequest): Promise<Answer> {
  const { name, type, write } = FILES[file];
  const bytes = await write(new Session(files, options, () => new Date()), answers);
  return { type: 'saved', name, content: new Blob([bytes as Uint8Array<ArrayBuffer>], { type }) };
}

scope.onmessage = ({ data }) => {
  perform(data).then(
    (answer) => scope.postMessage(answer),
    (error) => scope.postMessage({ type: 'failed', lines: describeFailure(error) }),
  );
};
