import fc from 'fast-check';
import { wrapAnsi } from 'fast-wrap-ansi';
import { describe, expect, it } from 'vitest';
import { insertNoBreakSpaces, wrapText } from '../../../src/report/content/wrap.ts';

describe('wrapText', () => {
  it('indents continuation lines, and leaves the last column free', () => {
    expect(wrapText('aaaa bbbb cccc dddd eeee ffff', 26, '* ')).toBe('* aaaa bbbb cccc dddd\n  eeee ffff\n');
    expect(wrapText('x'.repeat(79), 80)).toBe(`${'x'.repeat(79)}\n`);
    expect(wrapText('x'.repeat(80), 80)).toBe(`${'x'.repeat(79)}\nx\n`);
  });
  it('breaks at no-break spaces only on narrow lines', () => {
    const text = `${'x'.repeat(44)} ${insertNoBreakSpaces('Wed 2026-12-09')}`;
    expect(wrapText(text, 52)).toBe(`${'x'.repeat(44)}\nWed 2026-12-09\n`);
    expect(wrapText(`xxxxxxxxxx ${insertNoBreakSpaces('a b c d e f g')}`, 21)).toBe(
      'xxxxxxxxxx a b c d e\nf g\n',
    );
  });
  it('counts columns, not characters', () => {
    expect(wrapText(`${'x'.repeat(15)} \u001b[1maaaa\u001b[22m bbbb`, 21)).toBe(
      `${'x'.repeat(15)} \u001b[1maaaa\u001b[22m\nbbbb\n`,
    );
    expect(wrapText('漢字 '.repeat(6), 21)).toBe('漢字 漢字 漢字 漢字\n漢字 漢字\n');
  });
  it('wraps plain text as the library does', () => {
    const word = fc.stringMatching(/^[!-~§é\u00ad]{1,25}$/);
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\u00a0', '  ', '\u00a0 ', '')))
      .map((words) => words.flat().join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 46, max: 100 }), (text, width) => {
        const lines = wrapAnsi(text, width - 1, { hard: true });
        fc.pre(text.length >= width);
        expect(wrapText(text, width)).toBe(`${lines.replaceAll('\u00a0', ' ')}\n`);
      }),
    );
  });
});
