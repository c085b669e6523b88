import { type CheckRun, openPath } from '../../app/check/check-file.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { PackedResults } from '../../core/engine/packed-results.ts';
import { ResultStore } from '../../core/engine/result-store.ts';
import { createDictionaryLookup } from '../../core/fields/index.ts';
import type {
  ColumnFormat,
  GridInput,
  RawInput,
  RawRecord,
  RawRow,
  RecordsInput,
} from '../../core/model/input.ts';
import { openTable } from '../../core/rows/open-table.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { Table } from '../../core/rows/table.ts';

/** A checked file in the form in which a worker posts it: everything but the functions that read it. */
export interface TransferredFile extends Omit<CheckedFile, 'results' | 'table' | 'input' | 'plans'> {
  results: PackedResults;
  input:
    | (Omit<GridInput, 'sheets'> & {
        sheets: Omit<GridInput['sheets'][number], 'rows' | 'readColumnFormats'>[];
      })
    | Omit<RecordsInput, 'records'>;
  firstRow: number;
}

export function packFile({ table, input, plans: _, ...file }: CheckedFile): TransferredFile {
  return { ...file, results: file.results.pack(), input: removeRows(input), firstRow: table.firstRow };
}

/** The buffers that can be moved to another thread without a copy. */
export function listTransferables({
  results: { rows, words, days, findings, names },
}: TransferredFile): ArrayBuffer[] {
  const { recordIndexes, kindIndexes, sharedPartIndexes } = findings;
  const { planIndexes, cents } = names;
  return [rows, words, days, recordIndexes, kindIndexes, sharedPartIndexes, planIndexes, cents].map(
    ({ buffer }) => buffer,
  );
}

/** Restores the file as if it had been checked on this thread. A second pass opens it again. */
export function unpackFile({ input, firstRow, ...file }: TransferredFile, run: CheckRun): CheckedFile {
  const dictionary = createDictionaryLookup(run.layoutDictionary)(file.kind);
  const header = { ...file.header, dictionary };
  const reopened = new ReopenedInput(file.file, run);
  const { kind, skipped, sheet } = file;
  return {
    ...file,
    results: ResultStore.unpack(file.results),
    header,
    table: { kind, dictionary, header, skipped, sheet, firstRow, rows: () => reopened.readTableRows() },
    input: restoreRows(input, reopened),
    plans: run.context.plans,
  };
}

function removeRows(input: RawInput): TransferredFile['input'] {
  if (input.shape === 'records') {
    const { records: _, ...rest } = input;
    return rest;
  }
  return { ...input, sheets: input.sheets.map(({ rows: _, readColumnFormats: __, ...sheet }) => sheet) };
}

function restoreRows(input: TransferredFile['input'], reopened: ReopenedInput): RawInput {
  if (input.shape === 'records') return { ...input, records: () => reopened.readRecords() };
  return {
    ...input,
    sheets: input.sheets.map((sheet, i) => ({
      ...sheet,
      rows: () => reopened.readSheetRows(i),
      readColumnFormats: () => reopened.readColumnFormats(i),
    })),
  };
}

/** A file that another thread has checked, opened on this thread when its rows are needed. */
class ReopenedInput {
  private input: Promise<RawInput> | undefined;
  private table: Promise<Table> | undefined;

  constructor(
    private readonly file: string,
    private readonly run: CheckRun,
  ) {}

  async *readTableRows(): AsyncGenerator<ParsedRow[]> {
    const { options, layoutDictionary, context } = this.run;
    this.table ??= this.open().then((input) =>
      openTable(input, options.kind, createDictionaryLookup(layoutDictionary), context),
    );
    yield* (await this.table).rows();
  }

  // A file whose shape has changed yields no rows; the second pass then reports it as changed.

  async *readSheetRows(sheetIndex: number): AsyncGenerator<RawRow[]> {
    const input = await this.open();
    if (input.shape === 'grid') yield* input.sheets[sheetIndex]?.rows() ?? [];
  }

  async readColumnFormats(sheetIndex: number): Promise<ColumnFormat[]> {
    const input = await this.open();
    return (input.shape === 'grid' && (await input.sheets[sheetIndex]?.readColumnFormats?.())) || [];
  }

  async *readRecords(): AsyncGenerator<RawRecord[]> {
    const input = await this.open();
    if (input.shape === 'records') yield* input.records();
  }

  private open(): Promise<RawInput> {
    this.input ??= openPath(this.file, this.run, { read: 0, total: 0 });
    return this.input;
  }
}
