import type { OutCell } from '../../../core/model/report.ts';
import { columnLetter } from '../../../core/values/column-letter.ts';
import { isoOf } from '../../../core/values/day.ts';
import { serialOfDay } from '../sheet/date-serial.ts';
import type { NumberFormat } from '../sheet/number-format.ts';
import { xmlContent } from '../xml/escape.ts';
import type { TemplateRow, TemplateSheet } from './template-sheet.ts';

/** What a template's rows are made of. */
export interface RowStyle {
  sheet: TemplateSheet;
  /** The row whose look new rows take. */
  model: TemplateRow | undefined;
  /** The columns that are written, by their places from 0; -1 for a cell that is not. */
  columns: readonly number[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** Makes the XML of rows that look like the template's first. */
export class RowMaker {
  /** All columns that new rows have, in order: those that are written, and those that the template gave a look. */
  private readonly places: readonly number[];
  private readonly styles = new Map<number, string>();

  constructor(private readonly style: RowStyle) {
    const { model, columns } = style;
    const written = columns.filter((place) => place >= 0);
    this.places = [...new Set([...written, ...(model?.cells ?? []).map((cell) => cell.column)])].sort(
      (a, b) => a - b,
    );
    for (const place of this.places) {
      const look = styleAt(place, style);
      if (look !== undefined) this.styles.set(place, look);
    }
  }

  /** A record's row. Formulas of the template beside the written columns stay. */
  written(row: number, cells: readonly OutCell[]): string {
    const { sheet, model, columns } = this.style;
    const formulas = new Map(
      sheet.rows.get(row)?.cells.flatMap((cell) => (cell.formula ? [[cell.column, cell.xml] as const] : [])),
    );
    const places = [...new Set([...this.places, ...formulas.keys()])].sort((a, b) => a - b);
    const xml = places.map((place) => {
      const at = columns.indexOf(place);
      return at < 0 ? (formulas.get(place) ?? this.blank(place, row)) : this.cell(place, row, cells[at]);
    });
    return `<${sheet.prefix}row r="${row}"${model?.attributes ?? ''}>${xml.join('')}</${sheet.prefix}row>`;
  }

  /** A row of the template that no record is written to: without its values, which are examples. */
  emptied(row: TemplateRow): string {
    if (!row.cells.some((cell) => cell.filled && !cell.formula)) return row.xml;
    const { prefix } = this.style.sheet;
    const cells = row.cells.map((cell) => {
      if (cell.formula || !cell.filled) return cell.xml;
      return cell.style === undefined ? '' : this.open(cell.column, row.row, cell.style, '/');
    });
    return `${row.tag}${cells.join('')}</${prefix}row>`;
  }

  private blank(place: number, row: number): string {
    const style = this.styles.get(place);
    return style === undefined ? '' : this.open(place, row, style, '/');
  }

  private cell(place: number, row: number, cell: OutCell | undefined): string {
    if (!cell || cell.text === '') return this.blank(place, row);
    const { prefix } = this.style.sheet;
    const style = this.styles.get(place);
    const number = this.numberOf(cell, style);
    const end = `</${prefix}c>`;
    if (number !== undefined)
      return `${this.open(place, row, style)}<${prefix}v>${number}</${prefix}v>${end}`;
    const text = cell.day === undefined ? cell.text : usDate(isoOf(cell.day));
    const open = this.open(place, row, style, ' t="inlineStr"');
    return `${open}<${prefix}is><${prefix}t xml:space="preserve">${xmlContent(text)}</${prefix}t></${prefix}is>${end}`;
  }

  /** A day is a number only in a cell that shows numbers as dates. */
  private numberOf(cell: OutCell, style: string | undefined): number | undefined {
    if (cell.number) return Number(cell.text);
    const { formats, date1904 } = this.style;
    if (cell.day === undefined || formats[Number(style ?? 0)]?.kind !== 'date') return undefined;
    return serialOfDay(cell.day, date1904);
  }

  private open(place: number, row: number, style: string | undefined, more = ''): string {
    const look = style === undefined ? '' : ` s="${style}"`;
    return `<${this.style.sheet.prefix}c r="${columnLetter(place)}${row}"${look}${more}>`;
  }
}

/** As in Excel: the cell's own style, else its row's, else its column's. */
function styleAt(place: number, { model, sheet }: RowStyle): string | undefined {
  const column = sheet.columnStyles.find(({ first, last }) => place >= first && place <= last);
  return model?.cells.find((cell) => cell.column === place)?.style ?? model?.style ?? column?.style;
}

function usDate(iso: string): string {
  const [year, month, date] = iso.split('-');
  return `${month}/${date}/${year}`;
}
