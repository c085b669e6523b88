import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../src/core/values/csv-line.ts';

describe('formatCsv', () => {
  it('ends rows with CRLF and uses the requested delimiter', () => {
    expect(
      formatCsv([
        ['RIN', 'MCO'],
        ['1', '2'],
      ]),
    ).toBe('RIN,MCO\r\n1,2\r\n');
    expect(formatCsv([['RIN', 'MCO']], '\t')).toBe('RIN\tMCO\r\n');
  });
  it('puts an apostrophe before text that a spreadsheet would run', () => {
    expect(formatCsv([['=1+1', 'plain']])).toBe("'=1+1,plain\r\n");
  });
  it.each(['a\tb', 'a;b', 'a|b', 'a\rb', 'a\nb', 'a,b'])(
    'quotes %j, which could be read as a delimiter',
    (text) => {
      expect(formatCsv([[text, 'x']])).toBe(`"${text}",x\r\n`);
    },
  );
});
