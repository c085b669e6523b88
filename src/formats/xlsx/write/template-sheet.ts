import { columnOf, rowOf } from '../sheet/reference.ts';
import { isTrue } from '../xml/parse.ts';
import { type Tag, tagsOf, withoutAttributes, writtenAttribute } from '../xml/tags.ts';

/** A cell of the template below its header. */
export interface TemplateCell {
  column: number;
  style: string | undefined;
  formula: boolean;
  /** Whether it holds a value. */
  filled: boolean;
  /** Its XML as it stands. */
  xml: string;
}

/** A row of the template from the first record's on. */
export interface TemplateRow {
  row: number;
  /** Its tag as it stands. */
  tag: string;
  /** Its attributes but for the number and what depends on its cells. */
  attributes: string;
  /** For cells that it does not have. */
  style: string | undefined;
  cells: readonly TemplateCell[];
  xml: string;
}

/** The XML of a sheet around the rows that are to be written. */
export interface TemplateSheet {
  /** Up to the first record's row, without the dimension. */
  head: string;
  /** From the end of the rows on. */
  tail: string;
  /** Of the tags: "x:" in <x:row>. */
  prefix: string;
  rows: ReadonlyMap<number, TemplateRow>;
  /** Of whole columns. */
  columnStyles: readonly ColumnStyle[];
  /** Where the size of the sheet stands in the head, and what it is. */
  dimension: { start: number; end: number; ref: string } | undefined;
}

interface ColumnStyle {
  first: number;
  last: number;
  style: string;
}

/** Takes the XML of a sheet apart. `xml` is well-formed. */
export function readTemplateSheet(xml: string, firstRow: number): TemplateSheet {
  const walk = new Walk(xml, firstRow);
  for (const tag of tagsOf(xml)) walk.meet(tag);
  return walk.sheet();
}

class Walk {
  private readonly rows = new Map<number, TemplateRow>();
  private readonly columnStyles: ColumnStyle[] = [];
  private dimension: TemplateSheet['dimension'];
  private depth = 0;
  private prefix = '';
  private body: Tag | undefined;
  private bodyEnd: Tag | undefined;
  /** Where the rows that stay end. */
  private kept = 0;
  private row: { number: number; tag: Tag; cells: TemplateCell[] } | undefined;
  private cell: { column: number; tag: Tag; formula: boolean; filled: boolean } | undefined;
  private lastRow = 0;

  constructor(
    private readonly xml: string,
    private readonly firstRow: number,
  ) {}

  meet(tag: Tag): void {
    if (tag.closes) this.depth -= 1;
    if (this.body && !this.body.empty && !this.bodyEnd) this.meetInRows(tag);
    else if (!tag.closes) this.meetOutside(tag);
    if (!tag.closes && !tag.empty) this.depth += 1;
  }

  sheet(): TemplateSheet {
    const { xml, body, bodyEnd, prefix, rows, columnStyles, dimension } = this;
    if (!body) throw new Error('no rows in the sheet');
    const open = body.empty
      ? `<${prefix}sheetData${body.attributes.trimEnd()}>`
      : xml.slice(body.start, body.end);
    const head = xml.slice(0, body.start) + open + xml.slice(body.end, Math.max(this.kept, body.end));
    const tail = bodyEnd ? xml.slice(bodyEnd.start) : `</${prefix}sheetData>${xml.slice(body.end)}`;
    return { head, tail, prefix, rows, columnStyles, dimension };
  }

  private meetOutside(tag: Tag): void {
    if (this.depth === 1 && tag.name === 'dimension') {
      const ref = writtenAttribute(tag.attributes, 'ref');
      if (ref !== undefined) this.dimension = { start: tag.start, end: tag.end, ref };
    }
    if (this.depth === 2 && tag.name === 'col') this.meetColumns(tag.attributes);
    if (this.depth === 1 && tag.name === 'sheetData') {
      this.body = tag;
      this.prefix = tag.prefix;
      this.kept = tag.end;
    }
  }

  private meetColumns(attributes: string): void {
    const style = writtenAttribute(attributes, 'style');
    const [first, last] = ['min', 'max'].map((name) => Number(writtenAttribute(attributes, name)) - 1);
    if (style !== undefined && first !== undefined && last !== undefined)
      this.columnStyles.push({ first, last, style });
  }

  private meetInRows(tag: Tag): void {
    if (tag.closes && this.depth === 1) this.bodyEnd = tag;
    else if (tag.name === 'row' && this.depth === 2) this.meetRow(tag);
    else if (tag.name === 'c' && this.depth === 3) this.meetCell(tag);
    else if (this.cell && tag.name === 'f') this.cell.formula = true;
    else if (this.cell && (tag.name === 'v' || tag.name === 'is')) this.cell.filled = true;
  }

  private meetRow(tag: Tag): void {
    if (!tag.closes) {
      const given = writtenAttribute(tag.attributes, 'r');
      this.lastRow = given === undefined ? this.lastRow + 1 : Number(given);
      this.row = { number: this.lastRow, tag, cells: [] };
    }
    if (tag.closes || tag.empty) this.closeRow(tag);
  }

  private closeRow({ end }: Tag): void {
    const { row, xml } = this;
    if (!row) return;
    this.row = undefined;
    if (row.number < this.firstRow) {
      this.kept = end;
      return;
    }
    const { attributes } = row.tag;
    const isStyled = isTrue(writtenAttribute(attributes, 'customFormat'));
    this.rows.set(row.number, {
      row: row.number,
      tag: `<${row.tag.prefix}row${attributes.trimEnd()}>`,
      attributes: withoutAttributes(attributes, ['r', 'spans', 'hidden', 'collapsed']),
      style: isStyled ? writtenAttribute(attributes, 's') : undefined,
      cells: row.cells,
      xml: xml.slice(row.tag.start, end),
    });
  }

  private meetCell(tag: Tag): void {
    if (!tag.closes) {
      const reference = writtenAttribute(tag.attributes, 'r');
      const before = this.row?.cells.at(-1)?.column ?? -1;
      this.cell = {
        column: reference === undefined ? before + 1 : columnOf(reference),
        tag,
        formula: false,
        filled: false,
      };
    }
    if (!tag.closes && !tag.empty) return;
    const { cell, row } = this;
    this.cell = undefined;
    if (!cell || !row) return;
    row.cells.push({
      column: cell.column,
      style: writtenAttribute(cell.tag.attributes, 's'),
      formula: cell.formula,
      filled: cell.filled,
      xml: this.xml.slice(cell.tag.start, tag.end),
    });
  }
}

/** The size of a sheet that also holds these rows and columns. */
export function widerReference(ref: string, lastRow: number, lastColumn: string): string {
  const [first = 'A1', last = first] = ref.split(':');
  const column = columnOf(last) >= columnOf(lastColumn) ? last.replace(/\d+$/, '') : lastColumn;
  const rows = [rowOf(first), rowOf(last), lastRow].filter(Number.isFinite);
  return `${first}:${column}${Math.max(...rows)}`;
}
