import { describe, expect, it } from 'vitest';
import { canBeHeader, correctSpelling, readHeaderWords } from '../../../src/core/columns/header-words.ts';

describe('readHeaderWords', () => {
  it('reads plain words, each once, without fillers', () => {
    expect(readHeaderWords('Date of the DOS')).toEqual({
      words: ['date', 'service'],
      unknown: 0,
      misspelled: 0,
    });
  });
  it('counts the words that nobody foresaw', () => {
    expect(readHeaderWords('Xyzzy claim')).toEqual({ words: ['claim'], unknown: 1, misspelled: 0 });
  });
  it('reads "no" as number, but not at the start', () => {
    expect(readHeaderWords('Auth no')?.words).toEqual(['auth', 'number']);
    expect(readHeaderWords('No auth')?.words).toEqual(['unread', 'auth']);
  });
  it('ignores an unknown word in brackets, or the table of a database, but no known one', () => {
    expect(readHeaderWords('Payer (Xyzzy)')).toEqual({ words: ['mco'], unknown: 0, misspelled: 0 });
    expect(readHeaderWords('xyzzy.PayerName')?.unknown).toBe(0);
    expect(readHeaderWords('Payer (secondary)')?.words).toEqual(['mco', 'unread']);
    expect(readHeaderWords('Xyzzy payer')?.unknown).toBe(1);
  });
  it('takes @ between blanks for a word, and leaves out the number of a question', () => {
    expect(readHeaderWords('3. Contact @ clinic')?.words).toEqual(['contact', 'facility']);
  });
  it('reads nothing in data', () => {
    expect(['12/1/2026', '901200300', 'a@b.example', 'x'.repeat(90), ''].map(readHeaderWords)).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('canBeHeader', () => {
  it('accepts # alone', () => {
    expect(canBeHeader('#')).toBe(true);
  });
  it('accepts @ for at', () => {
    expect(canBeHeader('Person to call @ clinic')).toBe(true);
  });
});

describe('correctSpelling', () => {
  it('counts a misspelled word apart from an unknown one', () => {
    expect(correctSpelling('Clami xyzzy number')).toEqual({
      words: ['claim', 'number'],
      unknown: 1,
      misspelled: 1,
    });
  });
});
