import type { OutputCell } from '../../../core/model/report.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { formatIsoDay } from '../../../core/values/day.ts';
import { convertDayToSerial } from '../sheet/date-serial.ts';
import type { NumberFormat } from '../sheet/number-format.ts';
import { escapeXmlContent } from '../xml/escape.ts';
import type { TemplateRow, TemplateSheet } from './template-sheet.ts';

/** What a template's rows are made of. */
export interface RowRendererOptions {
  sheet: TemplateSheet;
  /** The row whose look new rows take. */
  modelRow: TemplateRow | undefined;
  /** The columns that are written, by their places from 0; -1 for a cell that is not. */
  columns: readonly number[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** Makes the XML of rows that look like the template's first. */
export class RowRenderer {
  /** All columns that new rows have, in order: those that are written, and those that the template gave a look. */
  private readonly columns: readonly number[];
  private readonly styles = new Map<number, string>();

  constructor(private readonly options: RowRendererOptions) {
    const { modelRow, columns } = options;
    const written = columns.filter((place) => place >= 0);
    this.columns = [...new Set([...written, ...(modelRow?.cells ?? []).map((cell) => cell.column)])].sort(
      (a, b) => a - b,
    );
    for (const place of this.columns) {
      const look = findStyle(place, options);
      if (look !== undefined) this.styles.set(place, look);
    }
  }

  /** A record's row. Formulas of the template beside the written columns stay. */
  renderRow(row: number, cells: readonly OutputCell[]): string {
    const { sheet, modelRow, columns } = this.options;
    const formulas = new Map(
      sheet.rows.get(row)?.cells.flatMap((cell) => (cell.formula ? [[cell.column, cell.xml] as const] : [])),
    );
    const places = [...new Set([...this.columns, ...formulas.keys()])].sort((a, b) => a - b);
    const xml = places.map((place) => {
      const at = columns.indexOf(place);
      return at < 0
        ? (formulas.get(place) ?? this.renderBlankCell(place, row))
        : this.renderCell(place, row, cells[at]);
    });
    return `<${sheet.prefix}row r="${row}"${modelRow?.attributes ?? ''}>${xml.join('')}</${sheet.prefix}row>`;
  }

  /** A row of the template that no record is written to: without its values, which are examples. */
  renderEmptiedRow(row: TemplateRow): string {
    if (!row.cells.some((cell) => cell.hasValue && !cell.formula)) return row.xml;
    const { prefix } = this.options.sheet;
    const cells = row.cells.map((cell) => {
      if (cell.formula || !cell.hasValue) return cell.xml;
      return cell.style === undefined ? '' : this.renderOpenTag(cell.column, row.row, cell.style, '/');
    });
    return `${row.tag}${cells.join('')}</${prefix}row>`;
  }

  private renderBlankCell(place: number, row: number): string {
    const style = this.styles.get(place);
    return style === undefined ? '' : this.renderOpenTag(place, row, style, '/');
  }

  private renderCell(place: number, row: number, cell: OutputCell | undefined): string {
    if (!cell || cell.text === '') return this.renderBlankCell(place, row);
    const { prefix } = this.options.sheet;
    const style = this.styles.get(place);
    const number = this.toNumber(cell, style);
    const end = `</${prefix}c>`;
    if (number !== undefined)
      return `${this.renderOpenTag(place, row, style)}<${prefix}v>${number}</${prefix}v>${end}`;
    const text = cell.day === undefined ? cell.text : formatUsDate(formatIsoDay(cell.day));
    const open = this.renderOpenTag(place, row, style, ' t="inlineStr"');
    return `${open}<${prefix}is><${prefix}t xml:space="preserve">${escapeXmlContent(text)}</${prefix}t></${prefix}is>${end}`;
  }

  /** A day is a number only in a cell that shows numbers as dates. */
  private toNumber(cell: OutputCell, style: string | undefined): number | undefined {
    if (cell.number) return Number(cell.text);
    const { formats, date1904 } = this.options;
    if (cell.day === undefined || formats[Number(style ?? 0)]?.kind !== 'date') return undefined;
    return convertDayToSerial(cell.day, date1904);
  }

  private renderOpenTag(place: number, row: number, style: string | undefined, more = ''): string {
    const look = style === undefined ? '' : ` s="${style}"`;
    return `<${this.options.sheet.prefix}c r="${toColumnLetter(place)}${row}"${look}${more}>`;
  }
}

/** As in Excel: the cell's own style, else its row's, else its column's. */
function findStyle(place: number, { modelRow, sheet }: RowRendererOptions): string | undefined {
  const column = sheet.columnStyles.find(({ first, last }) => place >= first && place <= last);
  return modelRow?.cells.find((cell) => cell.column === place)?.style ?? modelRow?.style ?? column?.style;
}

function formatUsDate(iso: string): string {
  const [year, month, date] = iso.split('-');
  return `${month}/${date}/${year}`;
}
