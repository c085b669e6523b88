import { formatNumber } from '../../bytes/limits.ts';
import type { Part } from '../package/directory.ts';
import type { Archive } from '../package/zip.ts';
import { decodeXml } from '../xml/decode.ts';
import { parseColumn, parseRowNumber } from './reference.ts';

const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Za-z]+\d+):([A-Za-z]+\d+)["']/g;
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
  /** For each column, the last row covered by the merges that have started so far. */
  private coveredUntilRow: Int32Array | undefined;
  private startedMerges = 0;
  private lastRow = 0;

  constructor(merges: readonly Merge[]) {
    this.merges = [...merges].sort((a, b) => a.top - b.top);
    this.topLeftCells = new Set(merges.map(({ top, left }) => top * MAX_COLUMNS + left));
  }

  /** Whether a cell is covered. Fast as long as row numbers ascend. */
  has(row: number, column: number): boolean {
    if (this.merges.length === 0) return false;
    if (row < this.lastRow) this.startedMerges = 0;
    if (this.startedMerges === 0) this.coveredUntilRow = new Int32Array(MAX_COLUMNS);
    this.lastRow = row;
    const until = this.coveredUntilRow as Int32Array;
    for (
      let next = this.merges[this.startedMerges];
      next && next.top <= row;
      next = this.merges[this.startedMerges]
    ) {
      for (let c = next.left; c <= next.right; c += 1) until[c] = Math.max(until[c] ?? 0, next.bottom);
      this.startedMerges += 1;
    }
    return (until[column] ?? 0) >= row && !this.topLeftCells.has(row * MAX_COLUMNS + column);
  }
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
        merges.push(parseMerge(match[1] ?? '', match[2] ?? ''));
        end = match.index + match[0].length;
      }
      if (merges.length > limits.merges)
        throw refusals.tooLarge(`over ${formatNumber(limits.merges)} merged cells`);
    }
    carried = text.slice(Math.max(end, text.length - MAX_TAG_LENGTH));
  }
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
