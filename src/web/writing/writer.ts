import type { Answer, WriteRequest, WrittenFile } from '../messages.ts';
import { serve } from '../serve.ts';
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

async function perform({ file, files, options, answers }: WriteRequest): Promise<Answer> {
  const { name, type, write } = FILES[file];
  const bytes = await write(new Session(files, options, () => new Date()), answers);
  return { type: 'saved', name, content: new Blob([bytes as Uint8Array<ArrayBuffer>], { type }) };
}

serve(perform);
