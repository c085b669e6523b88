import { formatNumber } from '../../../core/values/count.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { Refusals } from '../package/refusals.ts';

/** Collects the text of one cell from its runs, except phonetic runs (furigana), which Excel shows above the text. */
export class RichText {
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  private text = '';
  private inText = false;
  private inPhonetic = false;

  constructor(limits: Limits, refusals: Refusals) {
    this.limits = limits;
    this.refusals = refusals;
  }

  begin(): void {
    this.text = '';
    this.inText = false;
    this.inPhonetic = false;
  }

  open(name: string): void {
    if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'rPh') this.inPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
  }

  /** @throws InputError if the text exceeds the limit */
  addText(text: string): void {
    if (!this.inText) return;
    this.text += text;
    if (this.text.length > this.limits.tagLength) {
      throw this.refusals.tooLarge(`over ${formatNumber(this.limits.tagLength)} characters in a cell`);
    }
  }

  getText(): string {
    return unescapeText(this.text);
  }
}

/**
 * Decodes the escapes of characters that XML cannot hold: _x000D_; _x005F_ is an underscore (ECMA-376-1 22.9.2.19). As
 * in Excel, a capital X makes no escape.
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
