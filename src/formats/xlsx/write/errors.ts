import { OutputError } from '../../../core/model/errors.ts';

/**
 * A workbook that cannot be written.
 * @param location the name of the file, with the row if there is one
 * @param fault a full sentence
 */
export function createUnwritableError(location: string, fault: string): OutputError {
  return new OutputError(`${location}: ${fault} Nothing was written.`);
}

/** The same for a sheet that is full. */
export function createTooManyRowsError(location: string): OutputError {
  return createUnwritableError(location, 'There are more rows than fit on one sheet. Split your file.');
}

/** The same for a cell that is full. */
export function createLongTextError(location: string): OutputError {
  return createUnwritableError(location, 'A cell would have more text than Excel allows.');
}
