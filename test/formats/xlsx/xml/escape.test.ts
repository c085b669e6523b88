import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescapeText } from '../../../../src/formats/xlsx/sheet/rich-text.ts';
import { escapeCellText, escapeXmlContent } from '../../../../src/formats/xlsx/xml/escape.ts';

const piece = fc.constantFrom(
  '_',
  'x',
  '0041',
  '_x000D_',
  'a',
  '\r',
  '\x00',
  '\ud83d',
  '\ude00',
  '\ufffe',
  '漢',
);

describe('escapeCellText', () => {
  it.each([
    ['plain, tab\tand\nbreak', 'plain, tab\tand\nbreak'],
    ['a\rb\x00', 'a_x000D_b_x0000_'],
    // Text that looks like an escape must not become one.
    ['_x0041_', '_x005F_x0041_'],
    ['_X0041_', '_X0041_'],
    ['_x41_', '_x41_'],
    ['\ud83d', '_xD83D_'],
    ['😀', '😀'],
    ['\uffff', '_xFFFF_'],
  ])('%j', (text, escaped) => {
    expect(escapeCellText(text)).toBe(escaped);
  });

  it('is undone by the reader, for any text', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(unescapeText(escapeCellText(text))).toBe(text);
      }),
    );
  });
});

it('escapeXmlContent also escapes what XML takes for markup', () => {
  expect(escapeXmlContent('<Made-Up> & "Sons"\r')).toBe('&lt;Made-Up&gt; &amp; "Sons"_x000D_');
});
