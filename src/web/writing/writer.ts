import type { Answer, WriteRequest, WrittenFile } from '../messages.ts';
import { openFiles, serve } from '../serve.ts';
import { openSession } from '../session.ts';
import { writeCleanZip, writeDraftWorkbook, writeWorkbook } from './written-files.ts';

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FILES: Readonly<Record<WrittenFile, { name: string; type: string }>> = {
  clean: { name: 'portal-check-clean-files.zip', type: 'application/zip' },
  workbook: { name: 'portal-check-checked.xlsx', type: WORKBOOK_TYPE },
  'draft workbook': { name: 'denials.xlsx', type: WORKBOOK_TYPE },
};

const now = () => new Date();

async function perform(request: WriteRequest): Promise<Answer> {
  const { name, type: mimeType } = FILES[request.file];
  return { type: 'saved', name, mimeType, parts: [(await write(request)) as Uint8Array<ArrayBuffer>] };
}

async function write({ file, files: entries, options, answers }: WriteRequest): Promise<Uint8Array> {
  const files = openFiles(entries);
  if (file === 'draft workbook') return writeDraftWorkbook(files, options, now);
  const session = await openSession(files, options, now);
  return file === 'clean' ? writeCleanZip(session, answers) : writeWorkbook(session, answers);
}

serve(perform);
