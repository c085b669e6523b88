import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../src/formats/csv/dialect.ts';

describe('the delimiter', () => {
  it.each([
    ['semicolons, with decimal commas', 'a;b;c\n1,5;2,5;x\n3,5;4,5;y\n', ';'],
    ['tabs, with commas in the cells', 'name\tcode\nDoe, Jo\tCO-1, CO-2\nRoe, Al\tCO-3, PR-4\n', '\t'],
    ['pipes', 'a|b,c|d\n1|2|3\n', '|'],
    ['commas, with semicolons in the cells', 'a,b,c\n1;2;3;4,x,y\n1;2;3;4,x,y\n', ','],
    ['commas in ragged rows, with one semicolon in each', 'a,b,c,d\n1;2,3\n1;2,3,4\n1;2,3,4,5\n', ','],
    ['commas below a title', 'List of October; draft\n\na,b,c\n1,2,3\n', ','],
    ['one line alone', 'a;b;c', ';'],
    ['quoted cells full of commas', '"a,b,c,d";"e"\n"1,2,3,4";"5"\n', ';'],
    ['inch marks inside cells that the quotes do not open', 'a\t5" pipe\n', '\t'],
  ])('is found in %s', (_, content, delimiter) => {
    expect(detectDialect(content)).toEqual({ delimiter, separatorLine: '' });
  });

  it('is the first candidate if two occur equally often', () => {
    expect(detectDialect('a\tb,c\n1\t2,3\n').delimiter).toBe('\t');
  });

  it('is a comma if there is none', () => {
    expect(detectDialect('RIN\n100200301\n').delimiter).toBe(',');
  });

  it('is the fixed one, unless a sep= line overrides it', () => {
    expect(detectDialect('a;b;c\n', '\t')).toEqual({ delimiter: '\t', separatorLine: '' });
    expect(detectDialect('"SEP=|"\r\na;b;c\n', '\t')).toEqual({
      delimiter: '|',
      separatorLine: '"SEP=|"\r\n',
    });
  });

  it('ignores an incomplete last line', () => {
    expect(detectDialect('a,b\n1,2\n;;;;;;').delimiter).toBe(',');
  });
});
