import { describe, expect, it } from 'vitest';
import { refuseSwallowedQuote } from '../../../src/cli/options/swallowed-quote.ts';

describe('refuseSwallowedQuote', () => {
  it.each([
    [['a.csv', '--out', 'my folder" --force'], '--out my folder'],
    [['a.csv', '--out=my folder"'], '--out my folder'],
    [['template', 'tickets', '--output', 'C:\\drafts" --force'], '--output C:\\drafts'],
    [['a.csv', '--report', 'rin 100200301"'], '--report rin #########'],
  ])('on Windows refuses %j', (argv, start) => {
    expect(() => refuseSwallowedQuote(argv, 'win32')).toThrow(
      `${start}: Type no \\ before the last quotation mark. Windows reads on behind it.`,
    );
    expect(() => refuseSwallowedQuote(argv, 'linux')).not.toThrow();
  });
  it.each([
    [['a.csv', '--out', 'my folder\\']],
    [['a.csv', '--map', '5" scale=ignore']],
    [['say "x".csv']],
    [[]],
  ])('allows %j', (argv) => {
    expect(() => refuseSwallowedQuote(argv, 'win32')).not.toThrow();
  });
});
