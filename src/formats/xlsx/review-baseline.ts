import { InputError } from '../../core/model/errors.ts';
import type { Source } from '../bytes/source.ts';
import { openWorkbook } from './read.ts';

/** The first cell of a review's first sheet, which identifies a review of an earlier run. */
export const REVIEW_TITLE = 'portal-check: your spreadsheet, with what to do about each row';

/** The titles of earlier versions too. */
const REVIEW_TITLES: ReadonlySet<string | undefined> = new Set([
  REVIEW_TITLE,
  'portal-check: your file as it was read, and what was found in it',
]);

/** Whether a file is a review that portal-check wrote: its first sheet starts with a title of ours. */
export async function isReview(source: Source): Promise<boolean> {
  try {
    const [first] = await openWorkbook(source);
    for await (const [row] of first?.rows() ?? []) {
      if (row) return row.row === 1 && REVIEW_TITLES.has(row.cells[0]);
    }
    return false;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
