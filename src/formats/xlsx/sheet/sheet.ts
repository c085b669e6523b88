import { inWords, type Limits } from '../../bytes/limits.ts';
import type { Refusals } from '../package/refusals.ts';
import { type Attributes, isTrue, type XmlEvents } from '../xml/parse.ts';
import type { CellXml } from './cells.ts';
import { PlainReader } from './fast-path.ts';
import { RichText } from './rich-text.ts';
import type { RowBuilder } from './rows.ts';

type Place = 'elsewhere' | 'rows' | 'row' | 'cell' | 'value' | 'inline' | 'skipped';

/** Turns the XML of a sheet into rows, as its tags come by. */
export class SheetReader implements XmlEvents {
  private readonly rows: RowBuilder;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  private readonly rich: RichText;
  private readonly plain: PlainReader;
  private root: string | undefined;
  private place: Place = 'elsewhere';
  private afterSkipped: Place = 'elsewhere';
  private skippedDepth = 0;
  private cell: CellXml = emptyCell();

  constructor(rows: RowBuilder, limits: Limits, refusals: Refusals) {
    this.rows = rows;
    this.limits = limits;
    this.refusals = refusals;
    this.rich = new RichText(limits, refusals);
    this.plain = new PlainReader(rows);
  }

  open(name: string, attributes: Attributes): void {
    if (this.root === undefined) this.openRoot(name);
    switch (this.place) {
      case 'inline':
        this.rich.open(name);
        return;
      case 'cell':
        this.openInCell(name);
        return;
      case 'row':
        if (name === 'c') this.openCell(attributes);
        else this.skip();
        return;
      case 'rows':
        if (name === 'row') this.openRow(attributes);
        else this.skip();
        return;
      case 'skipped':
        this.skippedDepth += 1;
        return;
      default:
        if (name === 'sheetData') this.place = 'rows';
    }
  }

  close(name: string): void {
    switch (this.place) {
      case 'inline':
        this.closeInInline(name);
        return;
      case 'value':
        if (name === 'v') this.place = 'cell';
        return;
      case 'cell':
        if (name === 'c') this.closeCell();
        return;
      case 'row':
        if (name === 'row') this.closeRow();
        return;
      case 'skipped':
        this.skippedDepth -= 1;
        if (this.skippedDepth === 0) this.place = this.afterSkipped;
        return;
      default:
        if (name === 'sheetData') this.place = 'elsewhere';
    }
  }

  text(text: string): void {
    if (this.place === 'inline') this.rich.add(text);
    if (this.place !== 'value') return;
    const value = this.cell.value + text;
    if (value.length > this.limits.textLength) {
      throw this.refusals.tooMuch(`over ${inWords(this.limits.textLength)} characters in a cell`);
    }
    this.cell.value = value;
  }

  quick(text: string, from: number): number {
    if (this.place === 'row') return this.plain.readCells(text, from);
    return this.place === 'rows' ? this.plain.readRows(text, from) : from;
  }

  private openRoot(name: string): void {
    this.root = name;
    if (name !== 'worksheet') throw this.refusals.damaged('a sheet holds no rows but something else');
  }

  private openRow(attributes: Attributes): void {
    this.place = 'row';
    this.rows.openRow(attributes.r, isTrue(attributes.hidden));
  }

  private closeRow(): void {
    this.place = 'rows';
    this.rows.closeRow();
  }

  private openCell(attributes: Attributes): void {
    this.place = 'cell';
    this.rows.openCell(attributes.r);
    this.cell = { ...emptyCell(), type: attributes.t, style: attributes.s };
  }

  private closeCell(): void {
    this.place = 'row';
    this.rows.closeCell(this.cell);
  }

  private openInCell(name: string): void {
    if (name === 'f') this.cell.formula = true;
    if (name === 'v') {
      this.cell.value = '';
      this.place = 'value';
    } else if (name === 'is') {
      this.rich.begin();
      this.place = 'inline';
    } else this.skip();
  }

  /** Passes over an element with all that is in it: an extension may have values and rows of its own. */
  private skip(): void {
    this.afterSkipped = this.place;
    this.skippedDepth = 1;
    this.place = 'skipped';
  }

  private closeInInline(name: string): void {
    if (name === 'is') {
      this.cell.inline = this.rich.take();
      this.place = 'cell';
    } else this.rich.close(name);
  }
}

function emptyCell(): CellXml {
  return { type: undefined, style: undefined, value: undefined, inline: undefined, formula: false };
}
