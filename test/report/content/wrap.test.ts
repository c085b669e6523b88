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
});
