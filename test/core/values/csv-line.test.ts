import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../src/core/values/csv-line.ts';

describe('csvText', () => {
  it('ends each row as Windows does, and divides by what is asked for', () => {
    expect(
      formatCsv([
        ['RIN', 'MCO'],
        ['1', '2'],
      ]),
    ).toBe('RIN,MCO\r\n1,2\r\n');
    expect(formatCsv([['RIN', 'MCO']], '\t')).toBe('RIN\tMCO\r\n');
  });
  it('puts an apostrophe before what a spreadsheet would run', () => {
    expect(formatCsv([['=1+1', 'plain']])).toBe("'=1+1,plain\r\n");
  });
  it.each(['a\tb', 'a;b', 'a|b', 'a\rb', 'a\nb', 'a,b'])('quotes %j, which could divide', (text) => {
    expect(formatCsv([[text, 'x']])).toBe(`"${text}",x\r\n`);
  });
});
