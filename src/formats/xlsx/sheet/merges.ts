import { formatNumber } from '../../../core/values/count.ts';
import type { Part } from '../package/directory-entry.ts';
import type { Archive } from '../package/zip.ts';
import { decodeXml } from '../xml/decode.ts';
import { parseColumn, parseRowNumber } from './reference.ts';

const MERGE = /<(?:[\w.-]+:)?mergeCell\s([^<>]*)>/g;
const RANGE = /\bref\s*=\s*["']([A-Za-z]+\d+):([A-Za-z]+\d+)["']/;
/** The longest tag that is found across two pieces of text. */
const MAX_TAG_LENGTH = 256;
export const MAX_COLUMNS = 16_384;

/** A range of cells merged into one: rows count from 1, columns from 0. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The cells covered by merged cells: Excel does not show them, even if the file still has values for them. */
export class CoveredCells {
  private readonly merges: readonly Merge[];
  private readonly topLeftCells: ReadonlySet<number>;
  /**
   * The last row that the merges started so far cover, by column: leaf MAX_COLUMNS + c and all nodes above it, each of
   * them half of the one below. A range of columns is a few nodes, so that a merge over all columns costs little.
   */
  private coveredUntilRow: Int32Array | undefined;
  private startedMerges = 0;
  private lastRow = 0;
  /** How often a row number was lower than the one before it. */
  restarts = 0;

  constructor(merges: readonly Merge[]) {
    this.merges = [...merges].sort((a, b) => a.top - b.top);
    this.topLeftCells = new Set(merges.map(({ top, left }) => top * MAX_COLUMNS + left));
  }

  /** Whether a cell is covered. Fast as long as row numbers ascend. */
  has(row: number, column: number): boolean {
    if (this.merges.length === 0) return false;
    if (row < this.lastRow) {
      this.coveredUntilRow = undefined;
      this.startedMerges = 0;
      this.restarts += 1;
    }
    this.coveredUntilRow ??= new Int32Array(2 * MAX_COLUMNS);
    this.lastRow = row;
    const until = this.coveredUntilRow;
    for (
      let next = this.merges[this.startedMerges];
      next && next.top <= row;
      next = this.merges[this.startedMerges]
    ) {
      coverColumns(until, next);
      this.startedMerges += 1;
    }
    return isCovered(until, row, column) && !this.topLeftCells.has(row * MAX_COLUMNS + column);
  }
}

function coverColumns(until: Int32Array, { left, right, bottom }: Merge): void {
  const cover = (node: number) => {
    until[node] = Math.max(until[node] as number, bottom);
  };
  let first = left + MAX_COLUMNS;
  let end = right + 1 + MAX_COLUMNS;
  while (first < end) {
    if (first % 2 === 1) cover(first++);
    if (end % 2 === 1) cover(--end);
    first >>= 1;
    end >>= 1;
  }
}

function isCovered(until: Int32Array, row: number, column: number): boolean {
  for (let node = column + MAX_COLUMNS; node > 0; node >>= 1) if ((until[node] as number) >= row) return true;
  return false;
}

/**
 * Reads a whole sheet, because its merged cells come after all rows. This also verifies the sheet's checksum before any
 * row is returned.
 * @throws InputError if the part is damaged
 */
export async function readMerges(archive: Archive, part: Part): Promise<Merge[]> {
  const { limits, refusals } = archive;
  const merges: Merge[] = [];
  let carried = '';
  for await (const piece of decodeXml(archive.chunks(part), refusals)) {
    const text = carried + piece;
    let end = 0;
    if (text.includes('mergeCell')) {
      for (const match of text.matchAll(MERGE)) {
        const [, first, last] = RANGE.exec(match[1] ?? '') ?? [];
        if (first !== undefined && last !== undefined) merges.push(parseMerge(first, last));
        end = match.index + match[0].length;
      }
      if (archive.merges + merges.length > limits.merges)
        throw refusals.tooLarge(`over ${formatNumber(limits.merges)} merged cells`);
    }
    carried = text.slice(Math.max(end, text.length - MAX_TAG_LENGTH));
  }
  archive.merges += merges.length;
  return merges;
}

function parseMerge(first: string, last: string): Merge {
  const columns = [parseColumn(first), parseColumn(last)] as const;
  const rows = [parseRowNumber(first), parseRowNumber(last)] as const;
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.min(Math.max(...columns), MAX_COLUMNS - 1),
  };
}
