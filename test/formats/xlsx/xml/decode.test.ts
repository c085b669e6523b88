import { array, assert, asyncProperty, constantFrom, integer, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRefusals } from '../../../../src/formats/xlsx/package/refusals.ts';
import { decodeXml } from '../../../../src/formats/xlsx/xml/decode.ts';

async function decode(chunks: readonly Buffer[]): Promise<string> {
  async function* source() {
    yield* chunks;
  }
  let text = '';
  for await (const piece of decodeXml(source(), createRefusals('book.xlsx'))) text += piece;
  return text;
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the text of a part', () => {
  it('is the same wherever its bytes are cut', async () => {
    const encode = constantFrom(
      (text: string) => Buffer.from(text),
      (text: string) => Buffer.from(text, 'utf16le'),
      utf16be,
    );
    const cuts = array(integer({ min: 2, max: 9 }), { minLength: 1 });
    const law = asyncProperty(string({ unit: 'binary' }), encode, cuts, async (words, encoded, sizes) => {
      const text = `<a>é€😀${words}</a>`;
      const bytes = encoded(text);
      const chunks: Buffer[] = [];
      for (let at = 0, i = 0; at < bytes.length; i += 1) {
        const size = sizes[i % sizes.length] ?? 2;
        chunks.push(bytes.subarray(at, at + size));
        at += size;
      }
      expect(await decode(chunks)).toBe(text);
    });
    await assert(law);
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff<a/>')],
    ['UTF-16LE with a byte order mark', Buffer.from('\ufeff<a/>', 'utf16le')],
    ['UTF-16BE with a byte order mark', utf16be('\ufeff<a/>')],
    ['UTF-16BE without', utf16be('<a/>')],
  ])('has no byte order mark: %s', async (_, bytes) => {
    expect(await decode([bytes])).toBe('<a/>');
  });

  it.each([
    ['US-ASCII', '<a/>'],
    ['utf8', '<a/>'],
    ['latin1', '<a>é</a>'],
  ])('is decoded as declared: %s', async (encoding, text) => {
    const declared = `<?xml version="1.0" encoding='${encoding}'?>${text}`;
    expect(await decode([Buffer.from(declared, encoding === 'latin1' ? 'latin1' : 'utf8')])).toBe(declared);
  });

  it('is empty for no bytes', async () => {
    expect(await decode([])).toBe('');
  });

  it.each([
    ['a character cut off at the end', Buffer.from('<a>€').subarray(0, -1)],
    ['lone continuation bytes', Buffer.from([0x3c, 0x80, 0x80, 0x80, 0x80])],
    ['half a character in UTF-16', Buffer.from('\ufeff<a/>', 'utf16le').subarray(0, -1)],
  ])('is refused: %s', async (_, bytes) => {
    await expect(decode([bytes])).rejects.toThrow('bytes that are not in its encoding');
  });
});
