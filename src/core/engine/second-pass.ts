import { InputError } from '../model/errors.ts';
import type { Result } from '../model/report.ts';
import type { ParsedRow } from '../rows/row.ts';
import { showFile } from '../values/mask.ts';
import type { CheckedFile } from './checked-file.ts';

/** A record of the second pass. */
export interface CheckedRecord {
  row: ParsedRow;
  result: Result;
}

/**
 * Walks over the input again, each row with its stored result.
 * @throws InputError where the input is not the same as when it was checked
 */
export async function* recordsOf(file: CheckedFile): AsyncGenerator<CheckedRecord[]> {
  const results = file.results[Symbol.iterator]();
  for await (const batch of rowsOf(file)) {
    yield batch.map((row) => ({ row, result: results.next().value as Result }));
  }
}

/**
 * The same without results, for who asks for those that it needs.
 * @throws InputError as recordsOf
 */
export async function* rowsOf({ file, table, results }: CheckedFile): AsyncGenerator<ParsedRow[]> {
  let record = 0;
  for await (const batch of table.rows()) {
    for (const { row } of batch) {
      record += 1;
      if (results.rowOf(record) !== row) throw inputChanged(file);
    }
    yield batch;
  }
  if (record !== results.length) throw inputChanged(file);
}

/** The error for an input that was written to while it was checked. */
export function inputChanged(file: string): InputError {
  return new InputError(
    `${showFile(file)}: was changed while it was checked; nothing was written, check it again`,
  );
}
