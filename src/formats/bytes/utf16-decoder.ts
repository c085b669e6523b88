import { concatBytes, viewBytes } from './bytes.ts';

/** String.fromCharCode takes so many arguments in every engine. */
const UNITS_PER_CALL = 8192;

/**
 * Decodes UTF-16 chunk by chunk. Half of a surrogate pair stays, which TextDecoder would replace; but a pair is never
 * divided between two texts.
 */
export class Utf16Decoder {
  private carry: Uint8Array = new Uint8Array(0);

  constructor(private readonly isBigEndian: boolean) {}

  write(chunk: Uint8Array): string {
    const bytes = concatBytes([this.carry, chunk]);
    let end = bytes.length - (bytes.length % 2);
    if (end > 0 && isFirstHalf(viewBytes(bytes).getUint16(end - 2, !this.isBigEndian))) end -= 2;
    this.carry = bytes.slice(end);
    return this.decode(bytes, end);
  }

  /** What is left: half of a pair, or a byte without the other. */
  end(): string {
    const { carry } = this;
    return this.decode(carry, carry.length - (carry.length % 2)) + (carry.length % 2 === 1 ? '\ufffd' : '');
  }

  private decode(bytes: Uint8Array, end: number): string {
    const view = viewBytes(bytes);
    const units: number[] = [];
    let text = '';
    for (let at = 0; at < end; at += 2) {
      units.push(view.getUint16(at, !this.isBigEndian));
      if (units.length < UNITS_PER_CALL && at + 2 < end) continue;
      text += String.fromCharCode(...units);
      units.length = 0;
    }
    return text;
  }
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
