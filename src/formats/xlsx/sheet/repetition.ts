import { formatNumber } from '../../../core/values/count.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { Refusals } from '../package/refusals.ts';

/** Longer texts are prose, whose reading is not kept for the next cell with the same text. */
const PROSE_LENGTH = 200;
/** Characters of prose that any sheet may have, however small its file is. */
const FREE_PROSE = 8 * 2 ** 20;

/** Shorter texts count as cells; what longer ones cost depends on their length. */
const LONG_TEXT_LENGTH = 1_000;

/** Cells that merged ones may fill in the rows below: so many in any sheet, and more for each byte of its file. */
const FREE_FILLED = 2 * 2 ** 20;
const FILLED_PER_BYTE = 20;

/** Refuses a sheet that repeats a few texts of a small file in very many cells. */
export class RepetitionGuard {
  /** Characters of prose so far. */
  prose = 0;
  /** Characters of long texts so far. */
  longTexts = 0;
  private filled = 0;
  private readonly maxProse: number;
  private readonly maxFilled: number;

  constructor(
    private readonly limits: Pick<Limits, 'ratio' | 'longTexts'>,
    private readonly refusals: Refusals,
    fileBytes: number,
  ) {
    this.maxProse = Math.max(FREE_PROSE, limits.ratio * fileBytes);
    this.maxFilled = Math.max(FREE_FILLED, FILLED_PER_BYTE * fileBytes);
  }

  /** @throws InputError if the texts of the sheet are too long, or far longer than its file */
  countText(length: number): void {
    if (length <= PROSE_LENGTH) return;
    this.prose += length;
    const { ratio, longTexts } = this.limits;
    if (this.prose > this.maxProse)
      throw this.refusals.tooLarge(`its texts repeat to over ${formatNumber(ratio)} times its size`);
    if (length <= LONG_TEXT_LENGTH) return;
    this.longTexts += length;
    if (this.longTexts > longTexts)
      throw this.refusals.tooLarge(`over ${formatNumber(longTexts)} characters in cells with long texts`);
  }

  /** @throws InputError if merged cells fill too many cells of the rows below */
  countFilled(cells: number): void {
    this.filled += cells;
    if (this.filled > this.maxFilled)
      throw this.refusals.tooLarge(`over ${formatNumber(this.maxFilled)} cells filled by merged ones`);
  }
}
