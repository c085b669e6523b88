import { checkInput } from '../../core/engine/check-input.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { OnRecord } from '../../core/engine/record-observer.ts';
import { dictionariesBy } from '../../core/fields/index.ts';
import type { Context } from '../../core/model/context.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { RawInput } from '../../core/model/input.ts';
import { LOOK_ROWS, type Look } from '../../formats/bytes/checkpoint.ts';
import type { Position } from '../../formats/bytes/source.ts';
import { openInput } from '../../formats/open.ts';
import { memoryInput, type RowsInput } from '../../formats/rows-in-memory.ts';
import type { CheckOptions } from '../settings/resolve.ts';

/** A path ("-" for standard input), or rows in memory. */
export type Input = string | RowsInput;

/** How far the check of a file has come: rows checked, and how much of it is read, from 0 to 1; undefined where not known. */
export interface Progress {
  rows: number;
  share: number | undefined;
}

/** What all inputs of one check are checked by. */
export interface Terms {
  options: CheckOptions;
  context: Context;
  /** The fields of its kind as the user's layout names them. */
  layout: Dictionary | undefined;
  /** Called now and then; what it throws ends the check. */
  look: Look;
  stdin: () => NodeJS.ReadableStream;
  onProgress?: ((file: string, progress: Progress) => void) | undefined;
  onRecord?: OnRecord | undefined;
}

/**
 * Checks one input, in this thread.
 * @param ahead whether a large file may be read in another
 * @throws InputError where it cannot be read
 */
export async function checkOne(each: Input, terms: Terms, ahead: boolean): Promise<CheckedFile> {
  const { options, context, layout, onRecord } = terms;
  const position = { read: 0, total: 0 };
  const input = typeof each === 'string' ? await openPath(each, terms, position, ahead) : memoryInput(each);
  const onRows = observerOf(input.file, position, terms);
  const { kind } = options;
  return checkInput(input, context, { kind, dictionaryOf: dictionariesBy(layout), onRows, onRecord });
}

/**
 * Opens a path as the check reads it, at first or once more.
 * @throws InputError where it cannot be read
 */
export function openPath(path: string, terms: Terms, position: Position, ahead: boolean): Promise<RawInput> {
  const { inputFormat, encoding, limits } = terms.options;
  return openInput(path, {
    get stdin() {
      return terms.stdin();
    },
    look: terms.look,
    ahead,
    ...(terms.onProgress && { position }),
    ...(inputFormat && { inputFormat }),
    ...(encoding !== undefined && { encoding }),
    ...(limits && { limits }),
  });
}

function observerOf(
  file: string,
  position: Position,
  { onProgress, look }: Pick<Terms, 'onProgress' | 'look'>,
): (rows: number) => void {
  let lookedAt = 0;
  return (rows) => {
    onProgress?.(file, { rows, share: position.total > 0 ? position.read / position.total : undefined });
    if (rows < lookedAt + LOOK_ROWS) return;
    lookedAt = rows;
    look();
  };
}
