import { getTemplateFields, listChoices } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { InputError } from '../../core/model/errors.ts';
import type { Column, Dictionary, Field } from '../../core/model/field.ts';
import type { GridInput } from '../../core/model/input.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import type { OutputCell } from '../../core/model/written.ts';
import { openTable } from '../../core/rows/open-table.ts';
import type { Table } from '../../core/rows/table.ts';
import { BOM, formatCsv } from '../../core/values/csv-line.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatSlashedDay } from '../../core/values/day.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import type { OutFile, OutputTarget } from '../../formats/bytes/sink.ts';
import { detectDialect } from '../../formats/csv/dialect.ts';
import type { SheetWriter } from '../../formats/csv/write.ts';
import { readText } from '../../formats/json/append-ticket.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import { findPortalTemplate } from '../layout/portal-template.ts';
import { readDraftRecords } from './records.ts';

/** A new or existing spreadsheet that drafted records are added to. */
export interface DraftSheet {
  /** The records in it. */
  records: readonly DraftRecord[];
  /** Writes it with the new records below. */
  write(file: OutFile, added: readonly DraftRecord[]): Promise<void>;
}

const PLAIN_AMOUNT = /^\d+(?:\.\d+)?$/;

const SHEET_NAMES: Readonly<Record<Kind, string>> = { registration: 'Registrations', ticket: 'Tickets' };

/** The file before records are added. */
interface ExistingFile {
  userPath: string;
  platform: Platform;
  table: Table;
  input: GridInput;
}

/**
 * Reads the existing file, if there is one.
 * @throws InputError if it is not a spreadsheet of the dictionary's kind with all columns of the template
 */
export async function openDraftSheet(
  { existingHead, userPath }: OutputTarget,
  dictionary: Dictionary,
  platform: Platform,
): Promise<DraftSheet> {
  const isCsv = /\.csv$/i.test(userPath);
  if (existingHead === undefined) {
    return { records: [], write: (file, added) => writeNewFile(file, added, dictionary, platform, isCsv) };
  }
  const input = await openInput(userPath, { platform });
  const table = await openTable(input, dictionary.kind, () => dictionary);
  requireTemplateColumns(table, userPath);
  if (isCsv) findDelimiter(await readText(userPath, platform), userPath);
  const add = isCsv ? appendToCsv : appendToWorkbook;
  return {
    records: await readDraftRecords({ table }),
    write: (file, added) => add(file, added, { userPath, platform, table, input: input as GridInput }),
  };
}

function requireTemplateColumns({ header, dictionary }: Table, userPath: string): void {
  const fields = getTemplateFields(dictionary);
  const missing = fields.find(({ name }) => !header.columns.some(({ field }) => field === name));
  if (!missing) return;
  throw new InputError(
    `${maskPath(userPath)}: There is no column "${missing.header}" in this file. Name another file to add to.`,
  );
}

async function writeNewFile(
  file: OutFile,
  added: readonly DraftRecord[],
  dictionary: Dictionary,
  platform: Platform,
  isCsv: boolean,
): Promise<void> {
  const fields = getTemplateFields(dictionary);
  const rows = added.map((record) => fields.map((field) => buildCell(field, record, isCsv)));
  const writer = await createSheetWriter(file, added.length, dictionary, platform, isCsv);
  await writer.write(rows);
  await writer.close();
}

/**
 * Opens a new spreadsheet with the columns of the template.
 * @param count how many records will be written, if that is known
 */
export async function createSheetWriter(
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

function findField(column: Column, { fields }: Dictionary): Field | undefined {
  return fields.find(({ name }) => name === column.field);
}

/** An answer as a cell; drafts hold days as ISO. */
export function buildCell(field: Field | undefined, record: DraftRecord, isCsv: boolean): OutputCell {
  const text = record[field?.name ?? ''] ?? '';
  const day = field?.kind === 'day' ? parseDay(text) : undefined;
  if (day !== undefined) return isCsv ? { text: formatSlashedDay(day) } : { text, day };
  const isNumber = field?.kind === 'amount' && PLAIN_AMOUNT.test(text);
  return isNumber ? { text, number: true } : { text };
}

/** Writes the existing text and new rows below it, each cell in the file's column for its field. */
async function appendToCsv(
  file: OutFile,
  added: readonly DraftRecord[],
  { userPath, platform, table: { header, dictionary } }: ExistingFile,
): Promise<void> {
  const text = await readText(userPath, platform);
  const delimiter = findDelimiter(text, userPath);
  const fields = header.columns.map((column) => findField(column, dictionary));
  const rows = added.map((record) => fields.map((field) => buildCell(field, record, true).text));
  const end = /[\r\n]$/.test(text) ? '' : '\r\n';
  await file.write(`${BOM}${text}${end}${formatCsv(rows, delimiter)}`);
}

function findDelimiter(text: string, userPath: string): ',' | '\t' {
  const { delimiter } = detectDialect(text);
  if (delimiter === ',' || delimiter === '\t') return delimiter;
  throw new InputError(
    `${maskPath(userPath)}: The cells of this file are not divided by commas. Save it as .xlsx.`,
  );
}

/** Writes a copy of the workbook that differs only in the new rows below its last one. */
async function appendToWorkbook(
  file: OutFile,
  added: readonly DraftRecord[],
  { userPath, platform, table: { header, sheet, dictionary }, input: { sheets } }: ExistingFile,
): Promise<void> {
  let last = header.row;
  for await (const batch of sheets.find(({ name }) => name === sheet)?.rows() ?? []) {
    for (const { row } of batch) last = Math.max(last, row);
  }
  const columns = header.columns.filter(({ field }) => field !== null);
  const fields = columns.map((column) => findField(column, dictionary));
  const { openTemplateWriter } = await import('../../formats/xlsx/write/fill-template.ts');
  const writer = await openTemplateWriter(
    file,
    {
      source: await platform.openSource(userPath),
      extension: 'xlsx',
      sheet: sheet ?? '',
      firstRow: last + 1,
      columns: columns.map(({ index }) => ({ index, isField: true })),
    },
    added.length,
  );
  await writer.write(added.map((record) => fields.map((field) => buildCell(field, record, false))));
  await writer.close();
}
