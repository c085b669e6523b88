import { InputError } from '../model/errors.ts';
import type { Result } from '../model/report.ts';
import type { ParsedRow } from '../rows/row.ts';
import { maskPath } from '../values/mask-numbers.ts';
import type { CheckedFile } from './checked-file.ts';

/** A record of the second pass. */
export interface CheckedRecord {
  row: ParsedRow;
  result: Result;
}

/**
 * Reads the input again and pairs each row with its stored result.
 * @throws InputError if the input has changed since it was checked
 */
export async function* readCheckedRecords(file: CheckedFile): AsyncGenerator<CheckedRecord[]> {
  const results = file.results[Symbol.iterator]();
  for await (const batch of readCheckedRows(file)) {
    yield batch.map((row) => ({ row, result: results.next().value as Result }));
  }
}

/**
 * The same without results, for callers that need few of them.
 * @throws InputError if the input has changed since it was checked
 */
export async function* readCheckedRows({ file, table, results }: CheckedFile): AsyncGenerator<ParsedRow[]> {
  let record = 0;
  for await (const batch of table.rows()) {
    for (const { row } of batch) {
      record += 1;
      if (results.getRowNumber(record) !== row) throw createInputChangedError(file);
    }
    yield batch;
  }
  if (record !== results.length) throw createInputChangedError(file);
}

/** The error for an input that has changed since it was checked. */
export function createInputChangedError(file: string): InputError {
  return new InputError(
    `${maskPath(file)}: This file was changed during the check. Nothing was written. Check it again.`,
  );
}
