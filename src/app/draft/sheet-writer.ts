import { getTemplateFields, listChoices } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Dictionary, Field } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import type { OutputCell } from '../../core/model/written.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatSlashedDay } from '../../core/values/day.ts';
import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import type { SheetWriter } from '../../formats/csv/write.ts';
import type { Platform } from '../../formats/platform.ts';
import { findPortalTemplate } from '../layout/portal-template.ts';

/** Where drafts are read from and written to. */
export interface SheetOptions {
  dictionary: Dictionary;
  platform: Platform;
  checkpoint?: Checkpoint | undefined;
}

/** Writes records to a new spreadsheet, a few at a time. */
export interface RecordWriter {
  write(records: readonly DraftRecord[]): Promise<void>;
  close(): Promise<void>;
}

const PLAIN_AMOUNT = /^\d+(?:\.\d+)?$/;

const SHEET_NAMES: Readonly<Record<Kind, string>> = { registration: 'Registrations', ticket: 'Tickets' };

/**
 * Opens a new spreadsheet with the columns of the template.
 * @param userPath ends in .csv or .xlsx
 * @param count how many records will be written
 */
export async function openSheetWriter(
  file: OutFile,
  userPath: string,
  count: number,
  { dictionary, platform }: SheetOptions,
): Promise<RecordWriter> {
  const isCsv = isCsvPath(userPath);
  const fields = getTemplateFields(dictionary);
  const writer = await createSheetWriter(file, count, dictionary, platform, isCsv);
  return {
    async write(records) {
      for (const record of records) writer.add(fields.map((field) => buildCell(field, record, isCsv)));
      await writer.flush();
    },
    close: () => writer.close(),
  };
}

async function createSheetWriter(
  file: OutFile,
  count: number,
  dictionary: Dictionary,
  platform: Platform,
  isCsv: boolean,
): Promise<SheetWriter> {
  const fields = getTemplateFields(dictionary);
  if (isCsv) {
    const { openCsvWriter } = await import('../../formats/csv/write.ts');
    return openCsvWriter(
      file,
      fields.map(({ header }) => header),
      ',',
    );
  }
  const official = await findPortalTemplate(dictionary, platform);
  if (official) {
    const { openTemplateWriter } = await import('../../formats/xlsx/write/fill-template.ts');
    return openTemplateWriter(file, official, count);
  }
  const { openXlsxWriter } = await import('../../formats/xlsx/write/workbook.ts');
  const columns = fields.map((field) => ({
    header: field.header,
    field,
    list: listChoices(field, dictionary),
  }));
  return openXlsxWriter(file, dictionary.template?.sheet ?? SHEET_NAMES[dictionary.kind], columns);
}

/** Whether a spreadsheet of that path is text. */
export function isCsvPath(userPath: string): boolean {
  return /\.csv$/i.test(userPath);
}

/** An answer as a cell; drafts hold days as ISO. */
export function buildCell(field: Field | undefined, record: DraftRecord, isCsv: boolean): OutputCell {
  const text = record[field?.name ?? ''] ?? '';
  const day = field?.kind === 'day' ? parseDay(text) : undefined;
  if (day !== undefined) return isCsv ? { text: formatSlashedDay(day) } : { text, day };
  const isNumber = field?.kind === 'amount' && PLAIN_AMOUNT.test(text);
  return isNumber ? { text, number: true } : { text };
}
