import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/report/markdown-text.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['*x* _y_ `z` ~w~', '\\*x\\* \\_y\\_ \\`z\\` \\~w\\~'],
    ['<img src=x> &lt;', '\\<img src=x\\> \\&lt;'],
    ['[a](b) ![c](d)', '\\[a\\](b) \\!\\[c\\](d)'],
    ['https://bad.example www.bad.example', 'https\\://bad.example www\\.bad.example'],
    ['@team (@team) @@team x.@team', '@\u200bteam (@\u200bteam) @\u200b@\u200bteam x.@\u200bteam'],
    ['ann.lee@clinic.example a_b@c.example', 'ann.lee@clinic.example a\\_b@c.example'],
    ['# x\r\n- y', '\\# x - y'],
    ['back\\slash $x$', 'back\\\\slash \\$x\\$'],
    ['\u202eevil\u0007', 'evil'],
  ])('%j stays text', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});
