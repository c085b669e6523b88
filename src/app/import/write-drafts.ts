import { getTemplateFields } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Dictionary } from '../../core/model/field.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import type { OutFile, OutputTarget } from '../../formats/bytes/sink.ts';
import { appendTickets, readText } from '../../formats/json/append-ticket.ts';
import { type OutRecord, openJsonWriter, openNdjsonWriter } from '../../formats/json/write.ts';
import type { Platform } from '../../formats/platform.ts';
import { buildCell, createSheetWriter, openDraftSheet } from '../draft/draft-sheet.ts';

/** A file that drafts are written to, a few at a time. */
export interface DraftWriter {
  write(records: readonly DraftRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** The endings of files that drafts are written to. */
export const DRAFT_EXTENSIONS = ['.xlsx', '.csv', '.json', '.ndjson'];

const NO_CHANGES: ReadonlyMap<string, string> = new Map();

/** What a writer of drafts needs. */
export interface WriterOptions {
  dictionary: Dictionary;
  platform: Platform;
  /** How many drafts there will be. */
  count: number;
}

/** Opens a new file of tickets; its ending says which kind. */
export async function openDraftWriter(
  file: OutFile,
  userPath: string,
  options: WriterOptions,
): Promise<DraftWriter> {
  const extension = getExtension(userPath);
  if (extension === '.xlsx' || extension === '.csv') return openSheet(file, extension === '.csv', options);
  const writer = await (extension === '.json' ? openJsonWriter(file) : openNdjsonWriter(file));
  return { write: (records) => writer.write(records.map(toOutRecord)), close: () => writer.close() };
}

async function openSheet(
  file: OutFile,
  isCsv: boolean,
  { dictionary, platform, count }: WriterOptions,
): Promise<DraftWriter> {
  const fields = getTemplateFields(dictionary);
  const writer = await createSheetWriter(file, count, dictionary, platform, isCsv);
  return {
    write: (records) =>
      writer.write(records.map((record) => fields.map((field) => buildCell(field, record, isCsv)))),
    close: () => writer.close(),
  };
}

function toOutRecord(record: DraftRecord): OutRecord {
  const source = { row: 0, keys: Object.keys(record), values: Object.values(record) };
  return { record: source, changed: NO_CHANGES, added: [] };
}

/** Writes an existing file of tickets with drafts below; what is in it stays as it is. */
export async function openDraftAppender(
  file: OutFile,
  target: OutputTarget,
  { dictionary, platform }: WriterOptions,
): Promise<DraftWriter> {
  const added: DraftRecord[] = [];
  return {
    write: async (records) => void added.push(...records),
    close: async () => {
      const { userPath } = target;
      const extension = getExtension(userPath);
      if (extension === '.xlsx' || extension === '.csv') {
        await (await openDraftSheet(target, dictionary, platform)).write(file, added);
        return;
      }
      const text = await readText(userPath, platform);
      await file.write(
        extension === '.json' ? appendTickets(text, added, userPath) : appendLines(text, added),
      );
      await file.close();
    },
  };
}

function appendLines(text: string, added: readonly DraftRecord[]): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${added.map((record) => `${JSON.stringify(record)}\n`).join('')}`;
}
