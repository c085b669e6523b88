import { inWords } from '../../bytes/limits.ts';
import type { Part } from '../package/directory.ts';
import type { Archive } from '../package/zip.ts';
import { xmlText } from '../xml/decode.ts';
import { columnOf, rowOf } from './reference.ts';

const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Za-z]+\d+):([A-Za-z]+\d+)["']/g;
/** The longest such tag that is looked for across two pieces of text. */
const CARRIED = 256;
const COLUMNS = 16_384;

/** A range of cells shown as one. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The cells that lie under a merged one: Excel shows none of them, whatever the file still holds there. */
export class CoveredCells {
  private readonly merges: readonly Merge[];
  private readonly firsts: ReadonlySet<number>;
  /** By column, down to which row it is covered by a merge that has begun. */
  private until: Int32Array | undefined;
  private begun = 0;
  private lastRow = 0;

  constructor(merges: readonly Merge[]) {
    this.merges = [...merges].sort((a, b) => a.top - b.top);
    this.firsts = new Set(merges.map(({ top, left }) => top * COLUMNS + left));
  }

  /** Cheap while rows ascend. */
  has(row: number, column: number): boolean {
    if (this.merges.length === 0) return false;
    if (row < this.lastRow) this.begun = 0;
    if (this.begun === 0) this.until = new Int32Array(COLUMNS);
    this.lastRow = row;
    const until = this.until as Int32Array;
    for (let next = this.merges[this.begun]; next && next.top <= row; next = this.merges[this.begun]) {
      for (let c = next.left; c <= next.right; c += 1) until[c] = Math.max(until[c] ?? 0, next.bottom);
      this.begun += 1;
    }
    return (until[column] ?? 0) >= row && !this.firsts.has(row * COLUMNS + column);
  }
}

/**
 * Reads a sheet once through to its end, where the merged cells stand, after all rows. So its checksum is known
 * to be right before the first row is given.
 * @throws InputError where the part is damaged
 */
export async function readMerges(archive: Archive, part: Part): Promise<Merge[]> {
  const { limits, refusals } = archive;
  const merges: Merge[] = [];
  let carried = '';
  for await (const piece of xmlText(archive.chunks(part), refusals)) {
    const text = carried + piece;
    let end = 0;
    if (text.includes('mergeCell')) {
      for (const match of text.matchAll(MERGE)) {
        merges.push(mergeOf(match[1] ?? '', match[2] ?? ''));
        end = match.index + match[0].length;
      }
      if (merges.length > limits.merges)
        throw refusals.tooMuch(`over ${inWords(limits.merges)} merged cells`);
    }
    carried = text.slice(Math.max(end, text.length - CARRIED));
  }
  return merges;
}

function mergeOf(first: string, last: string): Merge {
  const columns = [columnOf(first), columnOf(last)] as const;
  const rows = [rowOf(first), rowOf(last)] as const;
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.min(Math.max(...columns), COLUMNS - 1),
  };
}
