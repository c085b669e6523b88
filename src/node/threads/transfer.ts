import { type CheckRun, openPath } from '../../app/check/check-file.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { type PackedResults, ResultStore } from '../../core/engine/result-store.ts';
import { createDictionaryLookup } from '../../core/fields/index.ts';
import type { GridInput, RawInput, RawRecord, RawRow, RecordsInput } from '../../core/model/input.ts';
import { openTable } from '../../core/rows/open-table.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { Table } from '../../core/rows/table.ts';

/** A checked file as it goes from the thread that checked it to the one that reports on it: all but what reads it. */
export interface TransferredFile extends Omit<CheckedFile, 'results' | 'table' | 'input' | 'plans'> {
  results: PackedResults;
  input:
    | (Omit<GridInput, 'sheets'> & { sheets: Omit<GridInput['sheets'][number], 'rows'>[] })
    | Omit<RecordsInput, 'records'>;
  firstRow: number;
}

export function packFile({ table, input, plans: _, ...file }: CheckedFile): TransferredFile {
  return { ...file, results: file.results.pack(), input: removeRows(input), firstRow: table.firstRow };
}

/** What of a packed file can be moved to another thread without a copy. */
export function listTransferables({
  results: { rows, words, days, findings },
}: TransferredFile): ArrayBuffer[] {
  const { records, kindIndexes, sharedPartIndexes } = findings;
  return [rows, words, days, records, kindIndexes, sharedPartIndexes].map(({ buffer }) => buffer);
}

/** The file as if it had been checked here. A second pass over it, where one is asked for, opens it once more. */
export function unpackFile({ input, firstRow, ...file }: TransferredFile, terms: CheckRun): CheckedFile {
  const dictionary = createDictionaryLookup(terms.layoutDictionary)(file.kind);
  const header = { ...file.header, dictionary };
  const again = new ReopenedInput(file.file, terms);
  const { kind, skipped, sheet } = file;
  return {
    ...file,
    results: ResultStore.unpack(file.results),
    header,
    table: { kind, dictionary, header, skipped, sheet, firstRow, rows: () => again.readTableRows() },
    input: restoreRows(input, again),
    plans: terms.context.plans,
  };
}

function removeRows(input: RawInput): TransferredFile['input'] {
  if (input.shape === 'records') {
    const { records: _, ...rest } = input;
    return rest;
  }
  return { ...input, sheets: input.sheets.map(({ rows: _, ...sheet }) => sheet) };
}

function restoreRows(input: TransferredFile['input'], again: ReopenedInput): RawInput {
  if (input.shape === 'records') return { ...input, records: () => again.readRecords() };
  return {
    ...input,
    sheets: input.sheets.map((sheet, i) => ({ ...sheet, rows: () => again.readSheetRows(i) })),
  };
}

/** A file that another thread has read, opened here when its rows are asked for. */
class ReopenedInput {
  private input: Promise<RawInput> | undefined;
  private table: Promise<Table> | undefined;

  constructor(
    private readonly file: string,
    private readonly run: CheckRun,
  ) {}

  async *readTableRows(): AsyncGenerator<ParsedRow[]> {
    const { options, layoutDictionary } = this.run;
    this.table ??= this.open().then((input) =>
      openTable(input, options.kind, createDictionaryLookup(layoutDictionary)),
    );
    yield* (await this.table).rows();
  }

  // What has another shape by now has no rows to give: whoever compares them with the results tells that it changed.

  async *readSheetRows(place: number): AsyncGenerator<RawRow[]> {
    const input = await this.open();
    if (input.shape === 'grid') yield* input.sheets[place]?.rows() ?? [];
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
