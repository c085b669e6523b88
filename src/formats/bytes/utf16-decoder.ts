import { concatBytes, viewBytes } from './bytes.ts';
import { decodeUtf16 } from './codec.ts';

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
    return decodeUtf16(bytes.subarray(0, end), this.isBigEndian);
  }

  /** What is left: half of a pair, or a byte without the other. */
  end(): string {
    const { carry } = this;
    const odd = carry.length % 2;
    const text = decodeUtf16(carry.subarray(0, carry.length - odd), this.isBigEndian);
    return odd === 1 ? `${text}\ufffd` : text;
  }
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
