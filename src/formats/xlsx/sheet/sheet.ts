import { formatNumber } from '../../../core/values/count.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { Refusals } from '../package/refusals.ts';
import { type Attributes, isXmlTrue, type XmlHandler } from '../xml/parse.ts';
import type { CellXml } from './cells.ts';
import { PlainCellReader } from './fast-path.ts';
import { RichText } from './rich-text.ts';
import type { RowBuilder } from './rows.ts';

type SheetState = 'outside' | 'rows' | 'row' | 'cell' | 'value' | 'inline' | 'skipped';

/** Builds rows from the XML events of a sheet. */
export class SheetReader implements XmlHandler {
  private readonly rows: RowBuilder;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  private readonly richText: RichText;
  private readonly plainReader: PlainCellReader;
  private root: string | undefined;
  private state: SheetState = 'outside';
  private stateAfterSkip: SheetState = 'outside';
  private skippedDepth = 0;
  private cell: CellXml = createEmptyCell();

  constructor(rows: RowBuilder, limits: Limits, refusals: Refusals) {
    this.rows = rows;
    this.limits = limits;
    this.refusals = refusals;
    this.richText = new RichText(limits, refusals);
    this.plainReader = new PlainCellReader(rows);
  }

  onOpenTag(name: string, attributes: Attributes): void {
    if (this.root === undefined) this.openRoot(name);
    switch (this.state) {
      case 'inline':
        this.richText.open(name);
        return;
      case 'cell':
        this.openCellChild(name);
        return;
      case 'row':
        if (name === 'c') this.openCell(attributes);
        else this.skipElement();
        return;
      case 'rows':
        if (name === 'row') this.openRow(attributes);
        else this.skipElement();
        return;
      case 'skipped':
        this.skippedDepth += 1;
        return;
      default:
        if (name === 'sheetData') this.state = 'rows';
    }
  }

  onCloseTag(name: string): void {
    switch (this.state) {
      case 'inline':
        this.closeInlineChild(name);
        return;
      case 'value':
        if (name === 'v') this.state = 'cell';
        return;
      case 'cell':
        if (name === 'c') this.closeCell();
        return;
      case 'row':
        if (name === 'row') this.closeRow();
        return;
      case 'skipped':
        this.skippedDepth -= 1;
        if (this.skippedDepth === 0) this.state = this.stateAfterSkip;
        return;
      default:
        if (name === 'sheetData') this.state = 'outside';
    }
  }

  onText(text: string): void {
    if (this.state === 'inline') this.richText.addText(text);
    if (this.state !== 'value') return;
    const value = this.cell.value + text;
    if (value.length > this.limits.tagLength) {
      throw this.refusals.tooLarge(`over ${formatNumber(this.limits.tagLength)} characters in a cell`);
    }
    this.cell.value = value;
  }

  tryFastPath(text: string, from: number): number {
    if (this.state === 'row') return this.plainReader.readCells(text, from);
    return this.state === 'rows' ? this.plainReader.readRows(text, from) : from;
  }

  private openRoot(name: string): void {
    this.root = name;
    if (name !== 'worksheet') throw this.refusals.damaged('a sheet has something else than rows');
  }

  private openRow(attributes: Attributes): void {
    this.state = 'row';
    this.rows.openRow(attributes.r, isXmlTrue(attributes.hidden));
  }

  private closeRow(): void {
    this.state = 'rows';
    this.rows.closeRow();
  }

  private openCell(attributes: Attributes): void {
    this.state = 'cell';
    this.rows.openCell(attributes.r);
    this.cell = { ...createEmptyCell(), type: attributes.t, style: attributes.s };
  }

  private closeCell(): void {
    this.state = 'row';
    this.rows.closeCell(this.cell);
  }

  private openCellChild(name: string): void {
    if (name === 'f') this.cell.formula = true;
    if (name === 'v') {
      this.cell.value = '';
      this.state = 'value';
    } else if (name === 'is') {
      this.richText.begin();
      this.state = 'inline';
    } else this.skipElement();
  }

  /** Skips an element with its content: extensions may contain other values and rows. */
  private skipElement(): void {
    this.stateAfterSkip = this.state;
    this.skippedDepth = 1;
    this.state = 'skipped';
  }

  private closeInlineChild(name: string): void {
    if (name === 'is') {
      this.cell.inline = this.richText.getText();
      this.state = 'cell';
    } else this.richText.close(name);
  }
}

function createEmptyCell(): CellXml {
  return { type: undefined, style: undefined, value: undefined, inline: undefined, formula: false };
}
