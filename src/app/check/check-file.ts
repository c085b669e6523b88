import { checkInput } from '../../core/engine/check-input.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { BatchObserver, RecordObserver } from '../../core/engine/record-observer.ts';
import { createDictionaryLookup } from '../../core/fields/index.ts';
import type { Context } from '../../core/model/context.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { RawInput } from '../../core/model/input.ts';
import { type Checkpoint, ROWS_PER_CHECKPOINT } from '../../formats/bytes/checkpoint.ts';
import type { ReadPosition } from '../../formats/bytes/source.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import { createMemoryInput, type RowsInput } from '../../formats/rows-in-memory.ts';
import type { CheckOptions } from '../settings/resolve.ts';

/** A path ("-" for standard input), or rows in memory. */
export type Input = string | RowsInput;

/** How far the check of a file has come: the rows checked, and the share of the file read, from 0 to 1, if its size is known. */
export interface Progress {
  rows: number;
  share: number | undefined;
}

/** Shared by every input of a run. */
export interface CheckRun {
  options: CheckOptions;
  context: Context;
  /** The fields as the user's layout names them; undefined without a layout. */
  layoutDictionary: Dictionary | undefined;
  platform: Platform;
  /** Called now and then; an error that it throws ends the check. */
  checkpoint: Checkpoint;
  onProgress?: ((file: string, progress: Progress) => void) | undefined;
  onRecord?: RecordObserver | undefined;
  onBatch?: BatchObserver | undefined;
  /** Whether nothing reads the inputs a second time after the check. */
  readsOnce?: boolean | undefined;
}

/**
 * Checks one input on this thread.
 * @throws InputError if it cannot be read
 */
export async function checkFile(input: Input, run: CheckRun): Promise<CheckedFile> {
  const { options, context, layoutDictionary, onRecord, onBatch } = run;
  const position = { read: 0, total: 0 };
  const opened = typeof input === 'string' ? await openPath(input, run, position) : createMemoryInput(input);
  const onRows = createRowObserver(opened.file, position, run);
  const { kind } = options;
  return checkInput(opened, context, {
    kind,
    getDictionary: createDictionaryLookup(layoutDictionary),
    onRows,
    onRecord,
    onBatch,
  });
}

/**
 * Opens a path as the check reads it, the first time or again.
 * @throws InputError if it cannot be read
 */
export function openPath(path: string, run: CheckRun, position: ReadPosition): Promise<RawInput> {
  const { inputFormat, encoding, limits } = run.options;
  return openInput(path, {
    platform: run.platform,
    checkpoint: run.checkpoint,
    ...(run.readsOnce && { readsOnce: true }),
    ...(run.onProgress && { position }),
    ...(inputFormat && { inputFormat }),
    ...(encoding !== undefined && { encoding }),
    ...(limits && { limits }),
  });
}

function createRowObserver(
  file: string,
  position: ReadPosition,
  { onProgress, checkpoint }: Pick<CheckRun, 'onProgress' | 'checkpoint'>,
): (rows: number) => void {
  let checkpointRows = 0;
  return (rows) => {
    onProgress?.(file, { rows, share: position.total > 0 ? position.read / position.total : undefined });
    if (rows < checkpointRows + ROWS_PER_CHECKPOINT) return;
    checkpointRows = rows;
    checkpoint();
  };
}
