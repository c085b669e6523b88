import type { OutputCell } from '../../../core/model/written.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { formatIsoDay } from '../../../core/values/day.ts';
import { convertDayToSerial } from '../sheet/date-serial.ts';
import type { NumberFormat } from '../sheet/number-format.ts';
import { escapeXmlContent } from '../xml/escape.ts';
import type { TemplateRow, TemplateSheet } from './template-sheet.ts';

/** What new rows of a template are built from. */
export interface RowRendererOptions {
  sheet: TemplateSheet;
  /** The row whose styles new rows copy. */
  modelRow: TemplateRow | undefined;
  /** For each cell of a record, the column that it is written to, from 0; -1 if it is not written. */
  columns: readonly number[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** Renders the XML of rows in the style of the template's first row. */
export class RowRenderer {
  /** All columns of new rows, in order: columns that are written, and columns that are only styled in the template. */
  private readonly columns: readonly number[];
  private readonly styles = new Map<number, string>();

  constructor(private readonly options: RowRendererOptions) {
    const { modelRow, columns } = options;
    const written = columns.filter((column) => column >= 0);
    this.columns = [...new Set([...written, ...(modelRow?.cells ?? []).map((cell) => cell.column)])].sort(
      (a, b) => a - b,
    );
    for (const column of this.columns) {
      const style = findStyle(column, options);
      if (style !== undefined) this.styles.set(column, style);
    }
  }

  /** Renders a record's row. Formulas of the template in columns that are not written stay. */
  renderRow(row: number, cells: readonly OutputCell[]): string {
    const { sheet, modelRow, columns } = this.options;
    const formulas = new Map(
      sheet.rows.get(row)?.cells.flatMap((cell) => (cell.formula ? [[cell.column, cell.xml] as const] : [])),
    );
    const allColumns = [...new Set([...this.columns, ...formulas.keys()])].sort((a, b) => a - b);
    const xml = allColumns.map((column) => {
      const index = columns.indexOf(column);
      return index < 0
        ? (formulas.get(column) ?? this.renderBlankCell(column, row))
        : this.renderCell(column, row, cells[index]);
    });
    return `<${sheet.prefix}row r="${row}"${modelRow?.attributes ?? ''}>${xml.join('')}</${sheet.prefix}row>`;
  }

  /** Renders a row of the template that gets no record, without its values: they are examples. */
  renderEmptiedRow(row: TemplateRow): string {
    if (!row.cells.some((cell) => cell.hasValue && !cell.formula)) return row.xml;
    const { prefix } = this.options.sheet;
    const cells = row.cells.map((cell) => {
      if (cell.formula || !cell.hasValue) return cell.xml;
      return cell.style === undefined ? '' : this.renderOpenTag(cell.column, row.row, cell.style, '/');
    });
    return `${row.tag}${cells.join('')}</${prefix}row>`;
  }

  private renderBlankCell(column: number, row: number): string {
    const style = this.styles.get(column);
    return style === undefined ? '' : this.renderOpenTag(column, row, style, '/');
  }

  private renderCell(column: number, row: number, cell: OutputCell | undefined): string {
    if (!cell || cell.text === '') return this.renderBlankCell(column, row);
    const { prefix } = this.options.sheet;
    const style = this.styles.get(column);
    const number = this.toNumber(cell, style);
    const end = `</${prefix}c>`;
    if (number !== undefined)
      return `${this.renderOpenTag(column, row, style)}<${prefix}v>${number}</${prefix}v>${end}`;
    const text = cell.day === undefined ? cell.text : formatUsDate(formatIsoDay(cell.day));
    const open = this.renderOpenTag(column, row, style, ' t="inlineStr"');
    return `${open}<${prefix}is><${prefix}t xml:space="preserve">${escapeXmlContent(text)}</${prefix}t></${prefix}is>${end}`;
  }

  /** A day becomes a number only in a cell whose format shows numbers as dates. */
  private toNumber(cell: OutputCell, style: string | undefined): number | undefined {
    if (cell.number) return Number(cell.text);
    const { formats, date1904 } = this.options;
    if (cell.day === undefined || formats[Number(style ?? 0)]?.kind !== 'date') return undefined;
    return convertDayToSerial(cell.day, date1904);
  }

  private renderOpenTag(column: number, row: number, style: string | undefined, more = ''): string {
    const styleAttribute = style === undefined ? '' : ` s="${style}"`;
    return `<${this.options.sheet.prefix}c r="${toColumnLetter(column)}${row}"${styleAttribute}${more}>`;
  }
}

/** As in Excel: the style of the cell, else of its row, else of its column. */
function findStyle(column: number, { modelRow, sheet }: RowRendererOptions): string | undefined {
  const columnStyle = sheet.columnStyles.find(({ first, last }) => column >= first && column <= last);
  return (
    modelRow?.cells.find((cell) => cell.column === column)?.style ?? modelRow?.style ?? columnStyle?.style
  );
}

function formatUsDate(iso: string): string {
  const [year, month, date] = iso.split('-');
  return `${month}/${date}/${year}`;
}
