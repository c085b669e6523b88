import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Action } from '../model/report.ts';
import type { ParsedRow } from '../rows/row.ts';
import type { StartedFile } from './checked-file.ts';

/** Called for each record as soon as it is checked, in order, with the action that its own findings require. */
export type RecordObserver = (row: Row, action: Action, context: Pick<Context, 'plans'>) => void;

/** Called for each batch of records once all of them are checked. The check goes on when it resolves. */
export type BatchObserver = (
  rows: readonly ParsedRow[],
  file: StartedFile,
  context: Context,
) => Promise<void> | undefined;
