import { unescapeText } from './rich-text.ts';
import type { RowBuilder } from './rows.ts';

/** A cell as nearly every program writes it: no entity, comment or run in it. */
const CELL =
  /\s*<c(?: r="([A-Z]{1,3}\d+)")?(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(<f(?: [^<>]*)?(?:\/>|>[^<]*<\/f>))?(?:<v>([ -%'-;=-\uffff]*)<\/v>)?(?:<is><t(?: xml:space="preserve")?>([ -%'-;=-\uffff]*)<\/t><\/is>)?<\/c>)/y;
/** What most cells are; a shorter pattern takes half the time. */
const SHARED_CELL = /<c r="([A-Z]{1,3}\d+)"(?: s="\d+")? t="s"><v>(\d+)<\/v><\/c>/y;
const ROW = /\s*<row r="(\d+)"((?: [\w:.]+="[^"<>&]*")*)(\/?)>/y;
const ROW_END = /\s*<\/row>/y;

/** Reads plain cells, and rows of them, by pattern: most of a sheet is those, and a parser is slow at them. */
export class PlainCellReader {
  constructor(private readonly rows: RowBuilder) {}

  /** Gives the place up to which there are plain rows; one that is not, or is cut, is left as if it had not been met. */
  readRows(text: string, from: number): number {
    let at = from;
    for (let end = this.readRow(text, at); end > at; end = this.readRow(text, at)) at = end;
    return at;
  }

  /** Gives the place up to which there are plain cells, within a row. */
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
