import { CleanCellFactory } from '../../core/clean/cells.ts';
import {
  buildFieldColumns,
  buildHeldColumns,
  buildHoldReasons,
  buildInputColumns,
  type CleanColumn,
  collectCorrections,
  type HoldReasons,
  readExtraCells,
} from '../../core/clean/columns.ts';
import { correctRecord } from '../../core/clean/correct-record.ts';
import { listInputFields } from '../../core/clean/input-fields.ts';
import type { StartedFile } from '../../core/engine/checked-file.ts';
import { getClaimIssueFields } from '../../core/fields/claim-issues.ts';
import { getTemplateFields, listChoices } from '../../core/fields/template.ts';
import type { RawRecord } from '../../core/model/input.ts';
import type { Result } from '../../core/model/report.ts';
import type { InputFormat } from '../../core/model/vocabulary.ts';
import type { Correction } from '../../core/model/written.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { Table } from '../../core/rows/table.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import type { SheetWriter } from '../../formats/csv/write.ts';
import { type GridFormat, INPUT_FORMATS, isRecordFormat } from '../../formats/input-formats.ts';
import type { OutRecord } from '../../formats/json/write.ts';
import type { PlannedFile } from './clean-or-held.ts';
import { describeHeld, type HeldWords } from './held-words.ts';

/** Shared by all files written from one input. */
export interface CleanSource {
  file: StartedFile;
  cells: CleanCellFactory;
  words: HeldWords;
}

export function createCleanSource(file: StartedFile, fix: boolean, words: HeldWords): CleanSource {
  return { file, cells: new CleanCellFactory(file.header, { plans: file.plans, fix }), words };
}

/** Writes one file, record by record. */
export interface CleanWriter {
  /** Adds a record to the current batch. @returns what was corrected in it */
  addRow(row: ParsedRow): readonly Correction[];
  /** Writes the current batch, if rows are held. Call it often: long-lived batches are expensive to collect. */
  flush(): Promise<void>;
  /** Writes the last batch and closes the file. */
  close(): Promise<void>;
}

/** Registrations are written as workbooks, tickets in the format of the input. */
export function chooseCleanFormat(file: Pick<StartedFile, 'kind' | 'input'>): InputFormat {
  return file.kind === 'registration' ? 'xlsx' : file.input.format;
}

/** Opens the writer of one file. */
export async function openWriter(
  planned: PlannedFile,
  out: OutFile,
  source: CleanSource,
): Promise<CleanWriter> {
  const { file } = source;
  const format = planned.role === 'claim-issues' ? 'xlsx' : chooseCleanFormat(file);
  if (isRecordFormat(format)) return openRecordWriter(planned, out, source);
  const columns = buildColumns(planned, format, source);
  const writer = await openSheetWriter(format, out, columns, file.table, planned);
  const isHeld = planned.role === 'held';
  return {
    addRow(row) {
      const cells = columns.map((column) => column.cell(row));
      if (isHeld && row.extraCells > 0) cells.push(...readExtraCells(row, file.header));
      return collectCorrections(columns, cells, writer.add(cells));
    },
    flush: () => writer.flush(),
    close: () => writer.close(),
  };
}

function buildColumns(
  { role }: PlannedFile,
  format: GridFormat,
  { file, cells, words }: CleanSource,
): CleanColumn[] {
  const { header, kind } = file;
  const form = format === 'xlsx' ? 'cell' : 'us';
  if (role === 'held') {
    const separator = format === 'xlsx' ? '\n' : ' ';
    return buildHeldColumns(
      header,
      createReasonReader(file, (result) => describeHeld(result, file, words, separator)),
    );
  }
  if (role === 'claim-issues') return buildFieldColumns(getClaimIssueFields(header.dictionary), cells, form);
  if (kind === 'registration') return buildFieldColumns(getTemplateFields(header.dictionary), cells, form);
  return buildInputColumns(listInputFields(header), cells, form);
}

/** Returns why a record is held, computed once for all of its columns. */
function createReasonReader(
  { results }: StartedFile,
  build: (result: Result) => HoldReasons,
): (record: number) => HoldReasons {
  let last = 0;
  let reasons: HoldReasons = ['', '', ''];
  return (record) => {
    if (record !== last) reasons = build(results.getResult(record));
    last = record;
    return reasons;
  };
}

async function openSheetWriter(
  format: GridFormat,
  out: OutFile,
  columns: readonly CleanColumn[],
  { kind, dictionary }: Table,
  { role, official, records }: PlannedFile,
): Promise<SheetWriter> {
  if (official) {
    const { openTemplateWriter } = await import('../../formats/xlsx/write/fill-template.ts');
    return openTemplateWriter(out, official, records);
  }
  if (format !== 'xlsx') {
    const { openCsvWriter } = await import('../../formats/csv/write.ts');
    return openCsvWriter(
      out,
      columns.map(({ header }) => header),
      INPUT_FORMATS[format].delimiter,
    );
  }
  const { openXlsxWriter } = await import('../../formats/xlsx/write/workbook.ts');
  const { template } = dictionary;
  const sheets = { registration: template?.sheet ?? 'Registrations', ticket: 'Tickets' };
  const listed = columns.map(({ header, field, width }) => ({
    header,
    field,
    ...(width !== undefined && { width }),
    list: listChoices(field, dictionary),
  }));
  const sheet = role === 'claim-issues' ? 'Claim issues' : sheets[kind];
  return openXlsxWriter(out, sheet, listed, { isForReading: role === 'held' });
}

async function openRecordWriter(
  { role }: PlannedFile,
  out: OutFile,
  { file, cells }: CleanSource,
): Promise<CleanWriter> {
  const { openJsonWriter, openNdjsonWriter } = await import('../../formats/json/write.ts');
  const { input, header } = file;
  const isHeld = role === 'held';
  const fields = isHeld ? [] : listInputFields(header);
  const names = new Map(fields.map(({ field, column }) => [column?.header, field.name]));
  const options = {
    wrapper: input.shape === 'records' ? input.wrapper : undefined,
    renameKey: isHeld ? undefined : (key: string) => names.get(key),
  };
  const writer = await (input.format === 'ndjson'
    ? openNdjsonWriter(out, options)
    : openJsonWriter(out, options));
  const builders = fields.map(({ field }) => cells.getCellBuilder(field, 'iso'));
  const reasons = createReasonReader(file, (result) => buildHoldReasons(result, file.findings, header));
  return createBatchedWriter(writer, (row, records) => {
    const record = row.source as RawRecord;
    if (isHeld) {
      records.push({ record, changed: new Map(), added: buildHeldMembers(reasons(row.record)) });
      return [];
    }
    const { corrections, ...changes } = correctRecord(row, fields, builders);
    records.push({ record, ...changes });
    return corrections;
  });
}

/** @param addRow adds a record to a batch in the form that is written */
function createBatchedWriter(
  writer: { write(batch: readonly OutRecord[]): Promise<void>; close(): Promise<void> },
  addRow: (row: ParsedRow, batch: OutRecord[]) => readonly Correction[],
): CleanWriter {
  let batch: OutRecord[] = [];
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    if (full.length > 0) await writer.write(full);
  };
  return {
    addRow: (row) => addRow(row, batch),
    flush,
    async close() {
      await flush();
      await writer.close();
    },
  };
}

function buildHeldMembers([verdict, reasons, nextStep]: HoldReasons): OutRecord['added'] {
  return Object.entries({ verdict, reasons, nextStep });
}
