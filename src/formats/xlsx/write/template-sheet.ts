import { trimEndOf } from '../../../core/values/text.ts';
import { parseColumn, parseRowNumber } from '../sheet/reference.ts';
import { isXmlTrue } from '../xml/parse.ts';
import { getRawAttribute, parseTags, removeAttributes, type Tag } from '../xml/tags.ts';

/** A cell of the template below its header. */
export interface TemplateCell {
  column: number;
  style: string | undefined;
  formula: boolean;
  /** Whether it holds a value. */
  hasValue: boolean;
  /** The XML of the cell, unchanged. */
  xml: string;
}

/** A row of the template at or below the first record. */
export interface TemplateRow {
  row: number;
  /** The open tag of the row, unchanged. */
  tag: string;
  /** The attributes of the row without its number and what depends on its cells. */
  attributes: string;
  /** The style of cells that are not in the row. */
  style: string | undefined;
  cells: readonly TemplateCell[];
  xml: string;
}

/** The XML of a sheet around the rows to write. */
export interface TemplateSheet {
  /** Everything before the first record's row. */
  head: string;
  /** Everything after the rows. */
  tail: string;
  /** The prefix of tags: "x:" in <x:row>. */
  prefix: string;
  rows: ReadonlyMap<number, TemplateRow>;
  /** The styles of whole columns. */
  columnStyles: readonly ColumnStyle[];
  /** The range of the sheet's cells, and the position of its tag in `head`. */
  dimension: { start: number; end: number; ref: string } | undefined;
}

interface ColumnStyle {
  first: number;
  last: number;
  style: string;
}

/** Splits the XML of a sheet, which must be well-formed. */
export function parseTemplateSheet(xml: string, firstRow: number): TemplateSheet {
  const parser = new TemplateSheetParser(xml, firstRow);
  for (const tag of parseTags(xml)) parser.onTag(tag);
  return parser.buildSheet();
}

class TemplateSheetParser {
  private readonly rows = new Map<number, TemplateRow>();
  private readonly columnStyles: ColumnStyle[] = [];
  private dimension: TemplateSheet['dimension'];
  private depth = 0;
  private prefix = '';
  private body: Tag | undefined;
  private bodyEnd: Tag | undefined;
  /** The end of the rows that are kept. */
  private headEnd = 0;
  private row: { number: number; tag: Tag; cells: TemplateCell[] } | undefined;
  private cell: { column: number; tag: Tag; formula: boolean; filled: boolean } | undefined;
  private lastRow = 0;

  constructor(
    private readonly xml: string,
    private readonly firstRow: number,
  ) {}

  onTag(tag: Tag): void {
    if (tag.isClosing) this.depth -= 1;
    if (this.body && !this.body.isSelfClosing && !this.bodyEnd) this.onTagInRows(tag);
    else if (!tag.isClosing) this.onTagOutside(tag);
    if (!tag.isClosing && !tag.isSelfClosing) this.depth += 1;
  }

  buildSheet(): TemplateSheet {
    const { xml, body, bodyEnd, prefix, rows, columnStyles, dimension } = this;
    if (!body) throw new Error('no rows in the sheet');
    const open = body.isSelfClosing
      ? `<${prefix}sheetData${body.attributes.trimEnd()}>`
      : xml.slice(body.start, body.end);
    const head = xml.slice(0, body.start) + open + xml.slice(body.end, Math.max(this.headEnd, body.end));
    const tail = bodyEnd ? xml.slice(bodyEnd.start) : `</${prefix}sheetData>${xml.slice(body.end)}`;
    return { head, tail, prefix, rows, columnStyles, dimension };
  }

  private onTagOutside(tag: Tag): void {
    if (this.depth === 1 && tag.name === 'dimension') {
      const ref = getRawAttribute(tag.attributes, 'ref');
      if (ref !== undefined) this.dimension = { start: tag.start, end: tag.end, ref };
    }
    if (this.depth === 2 && tag.name === 'col') this.addColumnStyle(tag.attributes);
    if (this.depth === 1 && tag.name === 'sheetData') {
      this.body = tag;
      this.prefix = tag.prefix;
      this.headEnd = tag.end;
    }
  }

  private addColumnStyle(attributes: string): void {
    const style = getRawAttribute(attributes, 'style');
    const [first, last] = ['min', 'max'].map((name) => Number(getRawAttribute(attributes, name)) - 1);
    if (style !== undefined && first !== undefined && last !== undefined)
      this.columnStyles.push({ first, last, style });
  }

  private onTagInRows(tag: Tag): void {
    if (tag.isClosing && this.depth === 1) this.bodyEnd = tag;
    else if (tag.name === 'row' && this.depth === 2) this.onRowTag(tag);
    else if (tag.name === 'c' && this.depth === 3) this.onCellTag(tag);
    else if (this.cell && tag.name === 'f') this.cell.formula = true;
    else if (this.cell && (tag.name === 'v' || tag.name === 'is')) this.cell.filled = true;
  }

  private onRowTag(tag: Tag): void {
    if (!tag.isClosing) {
      const number = getRawAttribute(tag.attributes, 'r');
      this.lastRow = number === undefined ? this.lastRow + 1 : Number(number);
      this.row = { number: this.lastRow, tag, cells: [] };
    }
    if (tag.isClosing || tag.isSelfClosing) this.closeRow(tag);
  }

  private closeRow({ end }: Tag): void {
    const { row, xml } = this;
    if (!row) return;
    this.row = undefined;
    if (row.number < this.firstRow) {
      this.headEnd = end;
      return;
    }
    const { attributes } = row.tag;
    const isStyled = isXmlTrue(getRawAttribute(attributes, 'customFormat'));
    this.rows.set(row.number, {
      row: row.number,
      tag: `<${row.tag.prefix}row${attributes.trimEnd()}>`,
      attributes: removeAttributes(attributes, ['r', 'spans', 'hidden', 'collapsed']),
      style: isStyled ? getRawAttribute(attributes, 's') : undefined,
      cells: row.cells,
      xml: xml.slice(row.tag.start, end),
    });
  }

  private onCellTag(tag: Tag): void {
    if (!tag.isClosing) {
      const reference = getRawAttribute(tag.attributes, 'r');
      const before = this.row?.cells.at(-1)?.column ?? -1;
      this.cell = {
        column: reference === undefined ? before + 1 : parseColumn(reference),
        tag,
        formula: false,
        filled: false,
      };
    }
    if (!tag.isClosing && !tag.isSelfClosing) return;
    const { cell, row } = this;
    this.cell = undefined;
    if (!cell || !row) return;
    row.cells.push({
      column: cell.column,
      style: getRawAttribute(cell.tag.attributes, 's'),
      formula: cell.formula,
      hasValue: cell.filled,
      xml: this.xml.slice(cell.tag.start, tag.end),
    });
  }
}

/** Extends the range of a sheet to a row and a column. */
export function widenReference(ref: string, lastRow: number, lastColumn: string): string {
  const [first = 'A1', last = first] = ref.split(':');
  const column = parseColumn(last) >= parseColumn(lastColumn) ? trimEndOf(last, /\d/) : lastColumn;
  const rows = [parseRowNumber(first), parseRowNumber(last), lastRow].filter(Number.isFinite);
  return `${first}:${column}${Math.max(...rows)}`;
}
