import { unescapeText } from './rich-text.ts';
import type { RowBuilder } from './rows.ts';

/** A cell in the form that nearly all programs write: without entities, comments and rich text. */
const CELL =
  /\s*<c(?: r="([A-Z]{1,3}\d+)")?(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(<f(?: [^<>]*)?(?:\/>|>[^<]*<\/f>))?(?:<v>([ -%'-;=-\uffff]*)<\/v>)?(?:<is><t(?: xml:space="preserve")?>([ -%'-;=-\uffff]*)<\/t><\/is>)?<\/c>)/y;
/** The most common cell, a shared string; this shorter pattern takes half the time of the general one. */
const SHARED_CELL = /<c r="([A-Z]{1,3}\d+)"(?: s="\d+")? t="s"><v>(\d+)<\/v><\/c>/y;
const ROW = /\s*<row r="(\d+)"((?: [\w:.]+="[^"<>&]*")*)(\/?)>/y;
const ROW_END = /\s*<\/row>/y;

/**
 * Reads plain cells, and rows of them, by regular expression. This is the fast path of `SheetReader` and gives the same
 * rows: most of a sheet is plain cells, and the XML parser is slow at them.
 */
export class PlainCellReader {
  constructor(private readonly rows: RowBuilder) {}

  /**
   * Reads plain rows and returns the index after the last one. A row that is not plain, or incomplete, is not read at
   * all.
   */
  readRows(text: string, from: number): number {
    let at = from;
    for (let end = this.readRow(text, at); end > at; end = this.readRow(text, at)) at = end;
    return at;
  }

  /** Reads plain cells of an open row and returns the index after the last one. */
  readCells(text: string, from: number): number {
    let at = from;
    for (let end = this.readCell(text, at); end > at; end = this.readCell(text, at)) at = end;
    return at;
  }

  private readRow(text: string, from: number): number {
    const { rows } = this;
    ROW.lastIndex = from;
    const match = ROW.exec(text);
    if (!match || match[2]?.includes('hidden')) return from;
    let end = ROW.lastIndex;
    rows.openRow(match[1], false);
    if (match[3] === '') {
      ROW_END.lastIndex = this.readCells(text, end);
      if (!ROW_END.test(text)) {
        rows.dropRow();
        return from;
      }
      end = ROW_END.lastIndex;
    }
    rows.closeRow();
    return end;
  }

  private readCell(text: string, from: number): number {
    SHARED_CELL.lastIndex = from;
    const shared = SHARED_CELL.exec(text);
    if (shared) {
      this.rows.openCell(shared[1]);
      this.rows.closeCell({
        type: 's',
        style: undefined,
        value: shared[2],
        inline: undefined,
        formula: false,
      });
      return SHARED_CELL.lastIndex;
    }
    CELL.lastIndex = from;
    const match = CELL.exec(text);
    if (!match) return from;
    this.rows.openCell(match[1]);
    this.rows.closeCell({
      type: match[3],
      style: match[2],
      value: match[5],
      inline: match[6] === undefined ? undefined : unescapeText(match[6]),
      formula: match[4] !== undefined,
    });
    return CELL.lastIndex;
  }
}
