import { formatNumber, type Limits } from '../../bytes/limits.ts';
import type { Refusals } from '../package/refusals.ts';

/** Gathers the text of one cell from its runs, without the phonetic ones (furigana), which stand above the text. */
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

  /** @throws InputError where the text grows beyond the limit */
  addText(text: string): void {
    if (!this.inText) return;
    this.text += text;
    if (this.text.length > this.limits.textLength) {
      throw this.refusals.tooLarge(`over ${formatNumber(this.limits.textLength)} characters in a cell`);
    }
  }

  getText(): string {
    return unescapeText(this.text);
  }
}

/** Characters that XML cannot hold stand as _x000D_, ECMA-376-1 22.9.2.19; _x005F_ is the underscore itself. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
