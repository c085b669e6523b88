import { getTemplateFields } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { InputError } from '../../core/model/errors.ts';
import type { Column, Dictionary, Field } from '../../core/model/field.ts';
import type { GridInput } from '../../core/model/input.ts';
import { openTable } from '../../core/rows/open-table.ts';
import type { Table } from '../../core/rows/table.ts';
import { BOM, formatCsv } from '../../core/values/csv-line.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import type { OutFile, OutputTarget } from '../../formats/bytes/sink.ts';
import { detectDialect } from '../../formats/csv/dialect.ts';
import { readText } from '../../formats/json/append-ticket.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import { readDraftRecords } from './records.ts';
import { buildCell, isCsvPath, openSheetWriter, type SheetOptions } from './sheet-writer.ts';

/** A new or existing spreadsheet that drafted records are added to. */
export interface DraftSheet {
  /** The records in it. */
  records: readonly DraftRecord[];
  /** Writes it with the new records below. */
  write(file: OutFile, added: readonly DraftRecord[]): Promise<void>;
}

/** The file before records are added. */
interface ExistingFile {
  userPath: string;
  platform: Platform;
  table: Table;
  input: GridInput;
}

/** An existing spreadsheet to which records can be added. */
export interface ExistingSheet {
  table: Table;
  /** Writes it with the new records below. */
  write(file: OutFile, added: readonly DraftRecord[]): Promise<void>;
}

/**
 * Reads the existing file, if there is one.
 * @throws InputError if it is not a spreadsheet of the dictionary's kind with all columns of the template
 */
export async function openDraftSheet(
  target: OutputTarget,
  dictionary: Dictionary,
  platform: Platform,
): Promise<DraftSheet> {
  const options = { dictionary, platform };
  if (target.existingHead === undefined) {
    return {
      records: [],
      write: async (file, added) => {
        const writer = await openSheetWriter(file, target.userPath, added.length, options);
        await writer.write(added);
        await writer.close();
      },
    };
  }
  const sheet = await openExistingSheet(target.userPath, options);
  return { records: await readDraftRecords(sheet), write: sheet.write };
}

/** @throws InputError if it is not a spreadsheet of the dictionary's kind with all columns of the template */
export async function openExistingSheet(
  userPath: string,
  { dictionary, platform, checkpoint }: SheetOptions,
): Promise<ExistingSheet> {
  const input = await openInput(userPath, { platform, ...(checkpoint && { checkpoint }) });
  const table = await openTable(input, dictionary.kind, () => dictionary);
  requireTemplateColumns(table, userPath);
  if (isCsvPath(userPath)) findDelimiter(await readText(userPath, platform), userPath);
  const add = isCsvPath(userPath) ? appendToCsv : appendToWorkbook;
  return {
    table,
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

function findField(column: Column, { fields }: Dictionary): Field | undefined {
  return fields.find(({ name }) => name === column.field);
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
  for (const record of added) writer.add(fields.map((field) => buildCell(field, record, false)));
  await writer.close();
}
