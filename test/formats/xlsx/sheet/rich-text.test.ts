import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/formats/bytes/limits.ts';
import { RichText, unescapeText } from '../../../../src/formats/xlsx/sheet/rich-text.ts';
import { REFUSALS } from '../archive.ts';

/** Feeds elements: "<t", "</t" or text. */
function textOf(...events: string[]): string {
  const richText = new RichText({ ...LIMITS, tagLength: 10 }, REFUSALS);
  richText.begin();
  for (const event of events) {
    if (event.startsWith('</')) richText.close(event.slice(2));
    else if (event.startsWith('<')) richText.open(event.slice(1));
    else richText.addText(event);
  }
  return richText.getText();
}

describe('RichText', () => {
  it('joins all runs, where exceljs keeps the last one only', () => {
    expect(textOf('<r', '<t', 'Made', '</t', '</r', '\n', '<r', '<t', '-Up', '</t', '</r')).toBe('Made-Up');
  });

  it('leaves out phonetic runs, which exceljs takes for the text', () => {
    expect(textOf('<t', '東京', '</t', '<rPh', '<t', 'トウキョウ', '</t', '</rPh', '<t', '都', '</t')).toBe(
      '東京都',
    );
  });

  it('starts again with each cell', () => {
    const richText = new RichText(LIMITS, REFUSALS);
    for (const text of ['one', 'two']) {
      richText.begin();
      richText.open('t');
      richText.addText(text);
      expect(richText.getText()).toBe(text);
    }
  });

  it('refuses a text that exceeds the limit over several runs', () => {
    expect(textOf('<t', '12345', '</t', '<t', '67890', '</t')).toHaveLength(10);
    expect(() => textOf('<t', '12345', '</t', '<t', '678901', '</t')).toThrow('over 10 characters in a cell');
  });
});

describe('unescapeText', () => {
  it.each([
    ['a_x000D_b', 'a\rb'],
    ['a_x000d_b', 'a\rb'],
    ['_x005F_x000D_', '_x000D_'],
    // Excel shows it as it is.
    ['_X0041_ _x0041_', '_X0041_ A'],
    ['_x00D_', '_x00D_'],
    ['plain', 'plain'],
  ])('%s', (escaped, text) => {
    expect(unescapeText(escaped)).toBe(text);
  });
});
