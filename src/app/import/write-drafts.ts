import type { DraftRecord } from '../../core/model/draft.ts';
import type { RawInput } from '../../core/model/input.ts';
import { openTable } from '../../core/rows/open-table.ts';
import type { Table } from '../../core/rows/table.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import { appendTickets, parseTickets, readText } from '../../formats/json/append-ticket.ts';
import { type OutRecord, openJsonWriter, openNdjsonWriter } from '../../formats/json/write.ts';
import { openInput } from '../../formats/open.ts';
import { openExistingSheet } from '../draft/draft-sheet.ts';
import { openSheetWriter, type RecordWriter, type SheetOptions } from '../draft/sheet-writer.ts';

/** A file that drafts are written to. */
export interface DraftFile {
  /** The tickets that are in it; undefined for a new file. */
  table: Table | undefined;
  /**
   * Opens the file for writing; what is in it stays as it is.
   * @param count how many drafts will be written
   */
  openWriter(file: OutFile, count: number): Promise<RecordWriter>;
}

/** The endings of files that drafts are written to. */
export const DRAFT_EXTENSIONS = ['.xlsx', '.csv', '.json', '.ndjson'];

const NO_CHANGES: ReadonlyMap<string, string> = new Map();

/** A new file of tickets; its ending says which kind. */
export function createDraftFile(userPath: string, options: SheetOptions): DraftFile {
  return {
    table: undefined,
    openWriter: async (file, count) => {
      if (isSheet(userPath)) return openSheetWriter(file, userPath, count, options);
      const writer = await (isJson(userPath) ? openJsonWriter(file) : openNdjsonWriter(file));
      return { write: (records) => writer.write(records.map(toOutRecord)), close: () => writer.close() };
    },
  };
}

/**
 * Opens an existing file of tickets, to add drafts below them.
 * @throws InputError if it holds no tickets, or lacks columns of the template
 */
export async function openDraftFile(userPath: string, options: SheetOptions): Promise<DraftFile> {
  if (isSheet(userPath)) {
    const { table, write } = await openExistingSheet(userPath, options);
    return { table, openWriter: async (file) => collectRecords((added) => write(file, added)) };
  }
  const { dictionary, platform, checkpoint } = options;
  const text = await readText(userPath, platform);
  const input: RawInput = isJson(userPath)
    ? parseTickets(text, userPath)
    : await openInput(userPath, { platform, ...(checkpoint && { checkpoint }) });
  const append = isJson(userPath)
    ? (added: readonly DraftRecord[]) => appendTickets(text, added, userPath)
    : (added: readonly DraftRecord[]) => appendLines(text, added);
  return {
    table: await openTable(input, 'ticket', () => dictionary),
    openWriter: async (file) =>
      collectRecords(async (added) => {
        await file.write(append(added));
        await file.close();
      }),
  };
}

function isSheet(userPath: string): boolean {
  return ['.xlsx', '.csv'].includes(getExtension(userPath));
}

function isJson(userPath: string): boolean {
  return getExtension(userPath) === '.json';
}

function toOutRecord(record: DraftRecord): OutRecord {
  const source = { row: 0, keys: Object.keys(record), values: Object.values(record) };
  return { record: source, changed: NO_CHANGES, added: [] };
}

function collectRecords(finish: (added: readonly DraftRecord[]) => Promise<void>): RecordWriter {
  const added: DraftRecord[] = [];
  return { write: async (records) => void added.push(...records), close: () => finish(added) };
}

function appendLines(text: string, added: readonly DraftRecord[]): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${added.map((record) => `${JSON.stringify(record)}\n`).join('')}`;
}
