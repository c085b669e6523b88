import { listOf, templateFields } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { InputError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { GridInput } from '../../core/model/input.ts';
import { openTable } from '../../core/rows/open-table.ts';
import type { Table } from '../../core/rows/table.ts';
import { BOM, csvText } from '../../core/values/csv-line.ts';
import { showFile } from '../../core/values/mask.ts';
import type { OutFile, Target } from '../../formats/bytes/sink.ts';
import { findLayout } from '../../formats/csv/dialect.ts';
import type { SheetWriter } from '../../formats/csv/write.ts';
import { readText } from '../../formats/json/append-ticket.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import { findOfficial } from '../layout/portal-template.ts';
import { recordsOf } from './records.ts';

/** A spreadsheet of registrations that people are added to, or a new one. */
export interface RegistrationFile {
  /** The people in it. */
  records: readonly DraftRecord[];
  /** Writes it with further people below. */
  write(file: OutFile, people: readonly DraftRecord[]): Promise<void>;
}

/** The file as it is before people are added. */
interface Existing {
  given: string;
  platform: Platform;
  table: Table;
  input: GridInput;
}

/**
 * Looks at what stands in the place of the file.
 * @throws InputError where it is no spreadsheet of registrations with all of the template's columns
 */
export async function openRegistrations(
  { head, given }: Target,
  dictionary: Dictionary,
  platform: Platform,
): Promise<RegistrationFile> {
  const isCsv = /\.csv$/i.test(given);
  if (head === undefined) {
    return { records: [], write: (file, people) => writeNew(file, people, dictionary, platform, isCsv) };
  }
  const input = await openInput(given, { platform });
  const table = await openTable(input, 'registration', () => dictionary);
  refuseLacking(table, given);
  if (isCsv) delimiterIn(await readText(given, platform), given);
  const add = isCsv ? addToCsv : addToBook;
  return {
    records: await recordsOf({ table }),
    write: (file, people) => add(file, people, { given, platform, table, input: input as GridInput }),
  };
}

function refuseLacking({ header, dictionary }: Table, given: string): void {
  const fields = templateFields(dictionary);
  const lacking = fields.find(({ name }) => !header.columns.some(({ field }) => field === name));
  if (!lacking) return;
  throw new InputError(
    `${showFile(given)}: no column "${lacking.header}" in it; name another file to add to`,
  );
}

async function writeNew(
  file: OutFile,
  people: readonly DraftRecord[],
  dictionary: Dictionary,
  platform: Platform,
  isCsv: boolean,
): Promise<void> {
  const fields = templateFields(dictionary);
  const rows = people.map((person) => fields.map(({ name }) => ({ text: person[name] ?? '' })));
  const writer = await newWriter(file, people.length, dictionary, platform, isCsv);
  await writer.write(rows);
  await writer.close();
}

async function newWriter(
  file: OutFile,
  count: number,
  dictionary: Dictionary,
  platform: Platform,
  isCsv: boolean,
): Promise<SheetWriter> {
  const fields = templateFields(dictionary);
  if (isCsv) {
    const { csvWriter } = await import('../../formats/csv/write.ts');
    return csvWriter(
      file,
      fields.map(({ header }) => header),
      ',',
    );
  }
  const official = await findOfficial(dictionary, platform);
  if (official) {
    const { officialWriter } = await import('../../formats/xlsx/write/fill-template.ts');
    return officialWriter(file, official, count);
  }
  const { xlsxWriter } = await import('../../formats/xlsx/write/workbook.ts');
  const columns = fields.map((field) => ({ header: field.header, field, list: listOf(field, dictionary) }));
  return xlsxWriter(file, dictionary.template?.sheet ?? 'Registrations', columns);
}

/** The text as it is, and rows below it, each cell in the file's own column. */
async function addToCsv(
  file: OutFile,
  people: readonly DraftRecord[],
  { given, platform, table: { header } }: Existing,
): Promise<void> {
  const text = await readText(given, platform);
  const delimiter = delimiterIn(text, given);
  const rows = people.map((person) => header.columns.map(({ field }) => person[field ?? ''] ?? ''));
  const end = /[\r\n]$/.test(text) ? '' : '\r\n';
  await file.write(`${BOM}${text}${end}${csvText(rows, delimiter)}`);
}

function delimiterIn(text: string, given: string): ',' | '\t' {
  const { delimiter } = findLayout(text);
  if (delimiter === ',' || delimiter === '\t') return delimiter;
  throw new InputError(`${showFile(given)}: its cells are not divided by commas; save it as .xlsx`);
}

/** A copy of the workbook, byte for byte but for the rows below its last. */
async function addToBook(
  file: OutFile,
  people: readonly DraftRecord[],
  { given, platform, table: { header, sheet }, input: { sheets } }: Existing,
): Promise<void> {
  let last = header.row;
  for await (const batch of sheets.find(({ name }) => name === sheet)?.rows() ?? []) {
    for (const { row } of batch) last = Math.max(last, row);
  }
  const columns = header.columns.filter(({ field }) => field !== null);
  const { officialWriter } = await import('../../formats/xlsx/write/fill-template.ts');
  const writer = await officialWriter(
    file,
    {
      source: await platform.openSource(given),
      ending: 'xlsx',
      sheet: sheet ?? '',
      firstRow: last + 1,
      columns: columns.map(({ index }) => ({ place: index, isField: true })),
    },
    people.length,
  );
  await writer.write(
    [...people].map((person) => columns.map(({ field }) => ({ text: person[field ?? ''] ?? '' }))),
  );
  await writer.close();
}
