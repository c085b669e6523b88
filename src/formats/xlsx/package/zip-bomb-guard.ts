import { formatNumber } from '../../../core/values/count.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { Part } from './directory-entry.ts';
import type { Refusals } from './refusals.ts';

/** How a zip stores a part that is not compressed. */
export const STORED_METHOD = 0;
const DEFLATED_METHOD = 8;
/** The parts together may have any ratio below so many times the size from which that of one part counts. */
const TOTAL_FACTOR = 4;

/** Refuses parts that would unpack to too much, by what the directory says of them, before anything is unpacked. */
export class ZipBombGuard {
  private readonly checkedParts = new Set<Part>();
  private totalBytes = 0;
  private totalPacked = 0;

  constructor(
    private readonly limits: Limits,
    private readonly refusals: Refusals,
  ) {}

  /**
   * Checks a part; a part that is read again counts once.
   * @param maxBytes the limit for the unpacked size of this part
   * @throws InputError if the part is beyond a limit, encrypted, or packed in an unknown way
   */
  check(part: Part, maxBytes: number): void {
    const { limits, refusals } = this;
    if (part.encrypted) {
      throw refusals.because('This file has a password. Remove the password, and save it as .xlsx.');
    }
    if (part.method !== STORED_METHOD && part.method !== DEFLATED_METHOD) {
      throw refusals.because(
        'This file is packed in a way that Excel does not use. Open it in Excel and save it again.',
      );
    }
    if (part.size > maxBytes) throw refusals.tooLarge(`a part of over ${formatNumber(maxBytes)} bytes`);
    if (part.size > limits.ratioFrom && part.size > part.packed * limits.ratio) {
      throw refusals.tooLarge(`a part unpacks to over ${formatNumber(limits.ratio)} times its size`);
    }
    if (this.checkedParts.has(part)) return;
    this.checkedParts.add(part);
    this.totalBytes += part.size;
    this.totalPacked += part.packed;
    this.checkTotal();
  }

  /** Many parts, each of which is too small to be a bomb, may be one together. */
  private checkTotal(): void {
    const { limits, refusals, totalBytes, totalPacked } = this;
    if (totalBytes > limits.totalBytes) {
      throw refusals.tooLarge(`over ${formatNumber(limits.totalBytes)} bytes in all`);
    }
    if (totalBytes > TOTAL_FACTOR * limits.ratioFrom && totalBytes > totalPacked * limits.ratio) {
      throw refusals.tooLarge(`its parts unpack to over ${formatNumber(limits.ratio)} times their size`);
    }
  }
}
