import type { CheckedFile } from './check.ts';
import {
  type CleanColumn,
  type CleanRules,
  cellsBeyond,
  correctedValues,
  correctionsOf,
  fieldColumns,
  heldColumns,
  inputColumns,
  reasonsOf,
  stepText,
} from './clean.ts';
import type { CheckedRecord, Plan, PlannedFile } from './clean-plan.ts';
import type { CleanCell } from './correct.ts';
import { claimIssueFields } from './fields/claim-issues.ts';
import type { OutFile } from './io/out-file.ts';
import type { SheetWriter } from './io/write-csv.ts';
import type { OutRecord } from './io/write-json.ts';
import type { Correction, Dictionary, Field, InputFormat, RawRecord } from './types.ts';

export interface CleanOptions {
  /** Off with --no-fix. */
  fix: boolean;
}

/** One file being written: takes each of its records, and gives what was corrected in it. */
export interface Taker {
  take(record: CheckedRecord): readonly Correction[];
  /** Writes what was taken. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Registrations are written as workbooks, tickets as they came. */
export function formatOf(file: CheckedFile): InputFormat {
  return file.kind === 'registration' ? 'xlsx' : file.input.format;
}

/** Opens the writer of one file. */
export async function takerOf(
  planned: PlannedFile,
  out: OutFile,
  file: CheckedFile,
  plan: Plan,
  options: CleanOptions,
): Promise<Taker> {
  const format = planned.part === 'claim-issues' ? 'xlsx' : formatOf(file);
  if (format === 'json' || format === 'ndjson') return recordTaker(planned, out, file, plan, options);
  const form = format === 'xlsx' ? 'cell' : 'us';
  const rules: CleanRules = { form, fix: options.fix, plans: file.plans };
  const columns = columnsOf(planned, file, plan, rules);
  const writer = await sheetWriter(format, out, columns, file, planned);
  const isHeld = planned.part === 'held';
  let rows: CleanCell[][] = [];
  return {
    take({ row, result }) {
      const cells = columns.map((column) => column.cell(row, result));
      rows.push(isHeld ? [...cells, ...cellsBeyond(row, file.header)] : cells);
      return correctionsOf(columns, cells, format !== 'xlsx');
    },
    async flush() {
      if (rows.length > 0) await writer.write(rows);
      rows = [];
    },
    close: () => writer.close(),
  };
}

function columnsOf(planned: PlannedFile, file: CheckedFile, plan: Plan, rules: CleanRules): CleanColumn[] {
  const { header, findings } = file;
  if (planned.part === 'held') return heldColumns(header, findings);
  if (planned.part === 'claim-issues') return fieldColumns(claimIssueFields(header.dictionary), rules);
  if (file.kind === 'registration') return fieldColumns(templateFields(header.dictionary), rules);
  const columns = inputColumns(header, rules);
  if (!plan.files.some(({ part }) => part === 'claim-issues')) return columns;
  const submitAs: CleanColumn = {
    header: 'Submit As',
    label: 'Submit As',
    field: undefined,
    cell: (_, { record }) => ({ text: submittedAs(record, plan) ?? '' }),
  };
  return [...columns, submitAs];
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
  file: CheckedFile,
  { part, official, records }: PlannedFile,
): Promise<SheetWriter> {
  if (official) {
    const { officialWriter } = await import('./io/xlsx/fill.ts');
    return officialWriter(out, official, records);
  }
  if (format !== 'xlsx') {
    const { csvWriter } = await import('./io/write-csv.ts');
    return csvWriter(
      out,
      columns.map(({ header }) => header),
      format === 'tsv' ? '\t' : ',',
    );
  }
  const { xlsxWriter } = await import('./io/write-xlsx.ts');
  const { template } = file.header.dictionary;
  const sheets = { registration: template?.sheet ?? 'Registrations', ticket: 'Tickets' };
  const listed = columns.map(({ header, field, width }) => ({
    header,
    field,
    ...(width !== undefined && { width }),
    list: listOf(field, file.header.dictionary),
  }));
  return xlsxWriter(out, part === 'claim-issues' ? 'Claim issues' : sheets[file.kind], listed);
}

/** What may be chosen, as the template spells it. */
export function listOf(field: Field | undefined, { template }: Dictionary): readonly string[] {
  if (!field) return [];
  const own = field.choices ? Object.keys(field.choices) : field.kind === 'yes-no' ? ['yes', 'no'] : [];
  return template?.lists.get(field.name) ?? own;
}

async function recordTaker(
  { part }: PlannedFile,
  out: OutFile,
  file: CheckedFile,
  plan: Plan,
  { fix }: CleanOptions,
): Promise<Taker> {
  const { jsonWriter, linesWriter } = await import('./io/write-json.ts');
  const { input } = file;
  const wrapper = input.shape === 'records' ? input.wrapper : undefined;
  const writer = await (input.format === 'ndjson' ? linesWriter(out) : jsonWriter(out, wrapper));
  const rules: CleanRules = { form: 'iso', fix: fix && part === 'clean', plans: file.plans };
  let records: OutRecord[] = [];
  return {
    take({ row, result }) {
      const corrected = correctedValues(row, rules);
      const changed = new Map([...corrected].map(([key, { text }]) => [key, text]));
      const name = submittedAs(result.record, plan);
      const clean = name === undefined ? [] : [['submitAs', name] as const];
      const held = [
        ['verdict', result.verdict],
        ['reasons', reasonsOf(result, file.findings, file.header)],
        ['nextStep', stepText(result.nextStep)],
      ] as const;
      records.push({ record: row.source as RawRecord, changed, added: part === 'held' ? held : clean });
      return [...corrected].map(([field, { done = '' }]) => ({ field, done }));
    },
    async flush() {
      if (records.length > 0) await writer.write(records);
      records = [];
    },
    close: () => writer.close(),
  };
}

/** The fields in the order of the template, which may be the user's own copy. */
export function templateFields({ fields, template }: Dictionary): readonly Field[] {
  if (!template) return fields;
  return template.headers.flatMap((header) => fields.find((field) => field.header === header) ?? []);
}
