import type { FieldCells } from '../../core/clean/cells.ts';
import {
  type CleanColumn,
  cellsBeyond,
  correctionsOf,
  fieldColumns,
  type HeldFor,
  heldColumns,
  heldFor,
  inputColumns,
} from '../../core/clean/columns.ts';
import type { CleanCell } from '../../core/clean/normalize.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { claimIssueFields } from '../../core/fields/claim-issues.ts';
import { listOf, templateFields } from '../../core/fields/template.ts';
import type { RawRecord } from '../../core/model/input.ts';
import type { Correction } from '../../core/model/report.ts';
import type { InputFormat } from '../../core/model/vocabulary.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { Table } from '../../core/rows/table.ts';
import type { OutFile } from '../../formats/bytes/sink.ts';
import type { SheetWriter } from '../../formats/csv/write.ts';
import type { OutRecord } from '../../formats/json/write.ts';
import type { Plan, PlannedFile } from './plan.ts';

/** What all files of an input are made of. */
export interface CleanSource {
  file: CheckedFile;
  plan: Plan;
  cells: FieldCells;
}

/** One file being written: takes each of its records, and gives what was corrected in it. */
export interface Taker {
  take(row: ParsedRow): readonly Correction[];
  /** Writes what was taken. To be called soon: what waits for long is costly to clear away. */
  flush(): Promise<void>;
  /** Writes the rest, and ends the file. */
  close(): Promise<void>;
}

/** Registrations are written as workbooks, tickets as they came. */
export function formatOf(file: CheckedFile): InputFormat {
  return file.kind === 'registration' ? 'xlsx' : file.input.format;
}

/** Opens the writer of one file. */
export async function takerOf(planned: PlannedFile, out: OutFile, source: CleanSource): Promise<Taker> {
  const { file } = source;
  const format = planned.part === 'claim-issues' ? 'xlsx' : formatOf(file);
  if (format === 'json' || format === 'ndjson') return recordTaker(planned, out, source);
  const columns = columnsOf(planned, format, source);
  const writer = await sheetWriter(format, out, columns, file.table, planned);
  const isHeld = planned.part === 'held';
  return taking(writer, (row, rows: CleanCell[][]) => {
    const cells = columns.map((column) => column.cell(row));
    rows.push(isHeld ? [...cells, ...cellsBeyond(row, file.header)] : cells);
    return correctionsOf(columns, cells, format !== 'xlsx');
  });
}

/** Collects what records become until they are written together. */
function taking<T>(
  writer: { write(batch: readonly T[]): Promise<void>; close(): Promise<void> },
  take: (row: ParsedRow, batch: T[]) => readonly Correction[],
): Taker {
  let batch: T[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const taken = batch;
    batch = [];
    await writer.write(taken);
  };
  return {
    take: (row) => take(row, batch),
    flush,
    async close() {
      await flush();
      await writer.close();
    },
  };
}

function columnsOf(
  { part }: PlannedFile,
  format: 'csv' | 'tsv' | 'xlsx',
  { file, plan, cells }: CleanSource,
): CleanColumn[] {
  const { header, kind } = file;
  const form = format === 'xlsx' ? 'cell' : 'us';
  if (part === 'held') return heldColumns(header, reasonsOfOne(file));
  if (part === 'claim-issues') return fieldColumns(claimIssueFields(header.dictionary), cells, form);
  if (kind === 'registration') return fieldColumns(templateFields(header.dictionary), cells, form);
  const columns = inputColumns(header, cells, form);
  if (!plan.files.some((each) => each.part === 'claim-issues')) return columns;
  const submitAs: CleanColumn = {
    header: 'Submit As',
    label: 'Submit As',
    field: undefined,
    cell: ({ record }) => ({ text: submittedAs(record, plan) ?? '' }),
  };
  return [...columns, submitAs];
}

/** Why a record is held, found out once for all of its columns. */
function reasonsOfOne({ results, findings, header }: CheckedFile): (record: number) => HeldFor {
  let last = 0;
  let reasons: HeldFor = ['', '', ''];
  return (record) => {
    if (record !== last) reasons = heldFor(results.resultOf(record), findings, header);
    last = record;
    return reasons;
  };
}

/** The name of the Claim-Issue file that a ticket goes in with. */
function submittedAs(record: number, { files, issue }: Plan): string | undefined {
  const place = issue[record];
  return place ? files[place]?.name : undefined;
}

async function sheetWriter(
  format: 'csv' | 'tsv' | 'xlsx',
  out: OutFile,
  columns: readonly CleanColumn[],
  { kind, dictionary }: Table,
  { part, official, records }: PlannedFile,
): Promise<SheetWriter> {
  if (official) {
    const { officialWriter } = await import('../../formats/xlsx/write/fill-template.ts');
    return officialWriter(out, official, records);
  }
  if (format !== 'xlsx') {
    const { csvWriter } = await import('../../formats/csv/write.ts');
    return csvWriter(
      out,
      columns.map(({ header }) => header),
      format === 'tsv' ? '\t' : ',',
    );
  }
  const { xlsxWriter } = await import('../../formats/xlsx/write/workbook.ts');
  const { template } = dictionary;
  const sheets = { registration: template?.sheet ?? 'Registrations', ticket: 'Tickets' };
  const listed = columns.map(({ header, field, width }) => ({
    header,
    field,
    ...(width !== undefined && { width }),
    list: listOf(field, dictionary),
  }));
  return xlsxWriter(out, part === 'claim-issues' ? 'Claim issues' : sheets[kind], listed);
}

async function recordTaker(
  { part }: PlannedFile,
  out: OutFile,
  { file, plan, cells }: CleanSource,
): Promise<Taker> {
  const { jsonWriter, linesWriter } = await import('../../formats/json/write.ts');
  const { input, header } = file;
  const wrapper = input.shape === 'records' ? input.wrapper : undefined;
  const writer = await (input.format === 'ndjson' ? linesWriter(out) : jsonWriter(out, wrapper));
  const isHeld = part === 'held';
  const columns = isHeld ? [] : fieldColumns(header.dictionary.fields, cells, 'iso');
  const reasons = reasonsOfOne(file);
  return taking(writer, (row, records: OutRecord[]) => {
    const changed = new Map<string, string>();
    const corrections: Correction[] = [];
    for (const { label, cell } of columns) {
      const { text, done } = cell(row);
      if (done === undefined) continue;
      changed.set(label, text);
      corrections.push({ field: label, done });
    }
    const added = isHeld ? heldMembers(reasons(row.record)) : submitMember(submittedAs(row.record, plan));
    records.push({ record: row.source as RawRecord, changed, added });
    return corrections;
  });
}

function heldMembers([verdict, reasons, nextStep]: HeldFor): OutRecord['added'] {
  return Object.entries({ verdict, reasons, nextStep });
}

function submitMember(name: string | undefined): OutRecord['added'] {
  return name === undefined ? [] : [['submitAs', name]];
}
