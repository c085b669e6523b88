import { getTemplateFields, listChoices } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { InputError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { GridInput } from '../../core/model/input.ts';
import { openTable } from '../../core/rows/open-table.ts';
import type { Table } from '../../core/rows/table.ts';
import { BOM, formatCsv } from '../../core/values/csv-line.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import type { OutFile, OutputTarget } from '../../formats/bytes/sink.ts';
import { detectDialect } from '../../formats/csv/dialect.ts';
import type { SheetWriter } from '../../formats/csv/write.ts';
import { readText } from '../../formats/json/append-ticket.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import { findPortalTemplate } from '../layout/portal-template.ts';
import { readDraftRecords } from './records.ts';

/** A new or existing spreadsheet of registrations that people are added to. */
export interface RegistrationFile {
  /** The people in it. */
  records: readonly DraftRecord[];
  /** Writes it with the new people below. */
  write(file: OutFile, people: readonly DraftRecord[]): Promise<void>;
}

/** The file before people are added. */
interface ExistingFile {
  userPath: string;
  platform: Platform;
  table: Table;
  input: GridInput;
}

/**
 * Reads the existing file, if there is one.
 * @throws InputError if it is not a spreadsheet of registrations with all columns of the template
 */
export async function openRegistrationFile(
  { existingHead, userPath }: OutputTarget,
  dictionary: Dictionary,
  platform: Platform,
): Promise<RegistrationFile> {
  const isCsv = /\.csv$/i.test(userPath);
  if (existingHead === undefined) {
    return { records: [], write: (file, people) => writeNewFile(file, people, dictionary, platform, isCsv) };
  }
  const input = await openInput(userPath, { platform });
  const table = await openTable(input, 'registration', () => dictionary);
  requireTemplateColumns(table, userPath);
  if (isCsv) findDelimiter(await readText(userPath, platform), userPath);
  const add = isCsv ? appendToCsv : appendToWorkbook;
  return {
    records: await readDraftRecords({ table }),
    write: (file, people) => add(file, people, { userPath, platform, table, input: input as GridInput }),
  };
}

function requireTemplateColumns({ header, dictionary }: Table, userPath: string): void {
  const fields = getTemplateFields(dictionary);
  const missing = fields.find(({ name }) => !header.columns.some(({ field }) => field === name));
  if (!missing) return;
  throw new InputError(
    `${maskPath(userPath)}: no column "${missing.header}" in it; name another file to add to`,
  );
}

async function writeNewFile(
  file: OutFile,
  people: readonly DraftRecord[],
  dictionary: Dictionary,
  platform: Platform,
  isCsv: boolean,
): Promise<void> {
  const fields = getTemplateFields(dictionary);
  const rows = people.map((person) => fields.map(({ name }) => ({ text: person[name] ?? '' })));
  const writer = await createWriter(file, people.length, dictionary, platform, isCsv);
  await writer.write(rows);
  await writer.close();
}

async function createWriter(
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
  return openXlsxWriter(file, dictionary.template?.sheet ?? 'Registrations', columns);
}

/** Writes the existing text and new rows below it, each cell in the file's column for its field. */
async function appendToCsv(
  file: OutFile,
  people: readonly DraftRecord[],
  { userPath, platform, table: { header } }: ExistingFile,
): Promise<void> {
  const text = await readText(userPath, platform);
  const delimiter = findDelimiter(text, userPath);
  const rows = people.map((person) => header.columns.map(({ field }) => person[field ?? ''] ?? ''));
  const end = /[\r\n]$/.test(text) ? '' : '\r\n';
  await file.write(`${BOM}${text}${end}${formatCsv(rows, delimiter)}`);
}

function findDelimiter(text: string, userPath: string): ',' | '\t' {
  const { delimiter } = detectDialect(text);
  if (delimiter === ',' || delimiter === '\t') return delimiter;
  throw new InputError(`${maskPath(userPath)}: its cells are not divided by commas; save it as .xlsx`);
}

/** Writes a copy of the workbook that differs only in the new rows below its last one. */
async function appendToWorkbook(
  file: OutFile,
  people: readonly DraftRecord[],
  { userPath, platform, table: { header, sheet }, input: { sheets } }: ExistingFile,
): Promise<void> {
  let last = header.row;
  for await (const batch of sheets.find(({ name }) => name === sheet)?.rows() ?? []) {
    for (const { row } of batch) last = Math.max(last, row);
  }
  const columns = header.columns.filter(({ field }) => field !== null);
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
    people.length,
  );
  await writer.write(
    [...people].map((person) => columns.map(({ field }) => ({ text: person[field ?? ''] ?? '' }))),
  );
  await writer.close();
}
