import { Emitter } from './emitter.ts';

// What exceljs writes the parts of a workbook with, in place of its own classes, which need Node's Buffer and streams.

/** Collects the text of a part. */
export class StringBuf {
  private texts: string[] = [];

  get length(): number {
    return this.texts.reduce((sum, { length }) => sum + length, 0);
  }

  addText(text: string): void {
    this.texts.push(text);
  }

  reset(): void {
    this.texts = [];
  }

  toString(): string {
    return this.texts.join('');
  }
}

/** A part that is written in pieces; each is packed at once. */
export class StreamBuf extends Emitter {
  /** Nothing ever waits to be packed. */
  readonly pipes = [{ _writableState: { length: 0 } }];

  write(piece: string | StringBuf): boolean {
    this.emit('piece', String(piece));
    return true;
  }

  end(piece?: string | StringBuf): void {
    if (piece !== undefined) this.write(piece);
    this.emit('ended');
    this.emit('finish');
  }

  pause(): void {}
}
